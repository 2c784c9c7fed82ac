import type { CommandItem } from './command-item.ts';

/** A line that parts two groups of a menu. */
export const SEPARATOR = 'separator';
type Line = CommandItem | typeof SEPARATOR;

export const fileLines: readonly Line[] = [
  { label: 'Save', command: 'file.save', keys: 'CmdOrCtrl+S' },
  { label: 'Save as…', command: 'file.save-as', keys: 'CmdOrCtrl+Shift+S' },
  SEPARATOR,
  { label: 'Export CloudFormation (YAML)…', command: 'file.export-yaml', keys: 'CmdOrCtrl+E' },
  { label: 'Export CloudFormation (JSON)…', command: 'file.export-json' },
  { label: 'Export SAM template…', command: 'file.export-sam' },
  { label: 'Export workflow definition…', command: 'file.export-asl' },
  { label: 'Compare export with a file…', command: 'file.compare-template' },
  { label: 'Export picture (SVG)…', command: 'file.export-picture' },
  SEPARATOR,
  { label: 'Save this run…', command: 'file.save-run' },
  { label: 'Export trace (NDJSON)…', command: 'file.export-trace' },
];

export const newLines: readonly Line[] = [
  { label: 'New design', command: 'file.new', keys: 'CmdOrCtrl+N' },
  { label: 'Start from a template…', command: 'file.gallery' },
  SEPARATOR,
  { label: 'Open…', command: 'file.open', keys: 'CmdOrCtrl+O' },
];

export const editLines: readonly Line[] = [
  { label: 'Undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z', textEdit: 'undo' },
  { label: 'Redo', command: 'edit.redo', keys: 'CmdOrCtrl+Shift+Z', textEdit: 'redo' },
  SEPARATOR,
  { label: 'Cut', command: 'edit.cut', keys: 'CmdOrCtrl+X', textEdit: 'cut' },
  { label: 'Copy', command: 'edit.copy', keys: 'CmdOrCtrl+C', textEdit: 'copy' },
  { label: 'Paste', command: 'edit.paste', keys: 'CmdOrCtrl+V', textEdit: 'paste' },
  { label: 'Duplicate', command: 'edit.duplicate', keys: 'CmdOrCtrl+D' },
  { label: 'Delete', command: 'edit.delete', keys: 'Delete', isKeyShownOnly: true },
  SEPARATOR,
  { label: 'Select all', command: 'edit.select-all', keys: 'CmdOrCtrl+A', textEdit: 'selectAll' },
  { label: 'Group', command: 'edit.group', keys: 'CmdOrCtrl+G' },
  { label: 'Ungroup', command: 'edit.ungroup', keys: 'CmdOrCtrl+Shift+G' },
  { label: 'Rename', command: 'edit.rename', keys: 'F2', isKeyShownOnly: true },
  { label: 'Connect to…', command: 'edit.connect' },
  { label: 'Tidy up the layout', command: 'edit.tidy-up' },
  SEPARATOR,
  { label: 'Find on the canvas…', command: 'view.find', keys: 'CmdOrCtrl+F' },
];

export const viewLines: readonly Line[] = [
  { label: 'Command palette', command: 'help.commands', keys: 'CmdOrCtrl+K' },
  SEPARATOR,
  { label: 'Zoom in', command: 'view.zoom-in', keys: 'CmdOrCtrl+=' },
  { label: 'Zoom out', command: 'view.zoom-out', keys: 'CmdOrCtrl+-' },
  { label: 'Zoom to 100 %', command: 'view.zoom-100', keys: 'CmdOrCtrl+0' },
  { label: 'Zoom to fit', command: 'view.fit', keys: 'Shift+1', isKeyShownOnly: true },
  { label: 'Zoom to selection', command: 'view.zoom-selection', keys: 'Shift+2', isKeyShownOnly: true },
  SEPARATOR,
  { label: 'Show or hide the palette', command: 'view.palette', keys: 'CmdOrCtrl+B' },
  { label: 'Show or hide the inspector', command: 'view.inspector', keys: 'CmdOrCtrl+I' },
  { label: 'Show or hide the dock', command: 'view.dock', keys: 'CmdOrCtrl+J' },
  { label: 'Show or hide the minimap', command: 'view.minimap' },
  SEPARATOR,
  { label: 'Switch between light and dark', command: 'view.theme' },
];

export const simulateLines: readonly Line[] = [
  { label: 'Enter or leave the simulation', command: 'simulate.toggle', keys: 'T', isKeyShownOnly: true },
  { label: 'Edit scenarios…', command: 'simulate.scenarios' },
  { label: 'Export an animation (GIF)…', command: 'simulate.animation' },
  SEPARATOR,
  { label: 'Play or pause', command: 'simulate.play', keys: 'P', isKeyShownOnly: true },
  { label: 'Step', command: 'simulate.step', keys: '.', isKeyShownOnly: true },
  { label: 'Step to the next moment', command: 'simulate.next-timestamp', keys: 'Shift+.', isKeyShownOnly: true },
  { label: 'Step back', command: 'simulate.step-back', keys: ',', isKeyShownOnly: true },
  { label: 'Reset', command: 'simulate.reset', keys: 'R', isKeyShownOnly: true },
  SEPARATOR,
  { label: 'Faster', command: 'simulate.faster' },
  { label: 'Slower', command: 'simulate.slower' },
  { label: 'Set or clear a breakpoint', command: 'simulate.breakpoint', keys: 'B', isKeyShownOnly: true },
  { label: 'Run until…', command: 'simulate.run-until' },
];

export const helpLines: readonly Line[] = [
  { label: 'Keyboard shortcuts', command: 'help.shortcuts' },
  { label: 'About Eventloom', command: 'help.about' },
];
