import { useEffect } from 'react';
import { commands, isHere } from './commands.ts';
import { matchesKeys } from './keys.ts';
import { runCommand } from './run-command.ts';

/** Commands that keep working while a text is being edited. */
const ALWAYS = new Set(['file.save', 'file.save-as', 'file.open', 'help.commands', 'view.find']);

/** Listens to the keys of every command. Fields keep their own keys; buttons keep Enter and the arrows. */
export function useCommandKeys(): void {
  useEffect(() => {
    let closesDialog: KeyboardEvent | undefined;
    // Before a dialog hears it: an Esc that closes one is for nobody else, wherever the focus is while it opens.
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('[aria-modal="true"]') !== null) closesDialog = event;
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event === closesDialog) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const found = commands.find(
        candidate => isHere(candidate) && candidate.keys?.some(keys => matchesKeys(event, keys)),
      );
      if (found === undefined) return;
      if (isEditing(target) && !ALWAYS.has(found.id)) return;
      if (isControl(target) && /^(Enter|Arrow|Backspace|Delete)/.test(event.key)) return;
      event.preventDefault();
      void runCommand(found.id);
    };
    window.addEventListener('keydown', note, { capture: true });
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', note, { capture: true });
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

function isEditing(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Whether the key belongs to a focused control; the cards of the canvas leave theirs to the commands. */
function isControl(target: Element): boolean {
  return (
    target.closest('button, a, [role="tab"], [role="separator"], [role="switch"]') !== null &&
    target.closest('.react-flow__node') === null
  );
}
