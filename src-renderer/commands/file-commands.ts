import {
  IconDeviceFloppy,
  IconFile,
  IconFileDiff,
  IconFileExport,
  IconFolderOpen,
  IconLayoutGrid,
  IconPhoto,
} from '@tabler/icons-react';
import { newDesign, openDesign, saveDesign, saveDesignAs } from '../files/design-files.ts';
import { exportPicture } from '../files/export-picture.ts';
import { exportDefinition, exportTemplate } from '../files/export-template.ts';
import { saveRun } from '../files/shared-runs.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { compareWithFile } from '../template/comparison-store.ts';
import type { Command } from './command.ts';

const hasMachine = () => useDesign.getState().history.present.resources.some(({ type }) => type === 'step-functions');
const hasResources = () => useDesign.getState().history.present.resources.length > 0;

export const fileCommands: readonly Command[] = [
  { id: 'file.new', label: 'New design', group: 'File', icon: IconFile, keys: ['mod+alt+n'], perform: newDesign },
  { id: 'file.open', label: 'Open…', group: 'File', icon: IconFolderOpen, keys: ['mod+o'], perform: openDesign },
  {
    id: 'file.gallery',
    label: 'Start from a template…',
    group: 'File',
    icon: IconLayoutGrid,
    keywords: ['gallery', 'examples', 'samples'],
    perform: () => useView.getState().openDialog('gallery'),
  },
  {
    id: 'file.save',
    label: 'Save',
    group: 'File',
    icon: IconDeviceFloppy,
    keys: ['mod+s'],
    perform: async () => void (await saveDesign()),
  },
  {
    id: 'file.save-as',
    label: 'Save as…',
    group: 'File',
    keys: ['mod+shift+s'],
    perform: async () => void (await saveDesignAs()),
  },
  {
    id: 'file.export-yaml',
    label: 'Export CloudFormation (YAML)…',
    group: 'File',
    icon: IconFileExport,
    keys: ['mod+e'],
    keywords: ['template', 'cfn', 'deploy'],
    isEnabled: hasResources,
    perform: () => exportTemplate('cloudformation', 'yaml'),
  },
  {
    id: 'file.export-json',
    label: 'Export CloudFormation (JSON)…',
    group: 'File',
    icon: IconFileExport,
    keywords: ['template', 'cfn', 'deploy'],
    isEnabled: hasResources,
    perform: () => exportTemplate('cloudformation', 'json'),
  },
  {
    id: 'file.export-sam',
    label: 'Export SAM template…',
    group: 'File',
    icon: IconFileExport,
    keywords: ['template', 'serverless', 'deploy'],
    isEnabled: hasResources,
    perform: () => exportTemplate('sam', 'yaml'),
  },
  {
    id: 'file.export-asl',
    label: 'Export workflow definition…',
    group: 'File',
    icon: IconFileExport,
    keywords: ['amazon states language', 'asl', 'state machine', 'step functions'],
    isEnabled: hasMachine,
    perform: exportDefinition,
  },
  {
    id: 'file.compare-template',
    label: 'Compare export with a file…',
    group: 'File',
    icon: IconFileDiff,
    keywords: ['diff', 'template', 'difference', 'existing'],
    isEnabled: hasResources,
    perform: compareWithFile,
  },
  {
    id: 'file.export-picture',
    label: 'Export picture (SVG)…',
    group: 'File',
    icon: IconPhoto,
    keywords: ['image', 'drawing', 'diagram'],
    isEnabled: hasResources,
    perform: exportPicture,
  },
  {
    id: 'file.save-run',
    label: 'Save this run…',
    group: 'File',
    icon: IconDeviceFloppy,
    keywords: ['share', 'scenario', 'seed', 'replay', 'same'],
    isEnabled: hasResources,
    perform: saveRun,
  },
  {
    id: 'file.export-trace',
    label: 'Export trace (NDJSON)…',
    group: 'File',
    icon: IconFileExport,
    keywords: ['events', 'log', 'lines', 'simulate'],
    isEnabled: hasResources,
    perform: () => useView.getState().openDialog('trace'),
  },
];
