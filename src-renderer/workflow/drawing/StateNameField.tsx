import { useRef } from 'react';
import { type DefinitionPath, pathKey } from '#core/workflow/state-path.ts';
import { canvasView } from '../../canvas/canvas-view.ts';
import { renameTo } from '../workflow-actions.ts';
import { useWorkflow } from '../workflow-store.ts';
import classes from './state-node.module.css';

/** The name of a state while it is being edited. Enter keeps it, Esc does not. */
export function StateNameField({ path, name }: { readonly path: DefinitionPath; readonly name: string }) {
  const isOver = useRef(false);
  const finish = (value: string | undefined) => {
    if (isOver.current) return;
    isOver.current = true;
    if (value === undefined) useWorkflow.setState({ renaming: undefined });
    else renameTo(path, value);
    requestAnimationFrame(() => canvasView.focus(useWorkflow.getState().selection[0] ?? pathKey(path)));
  };
  return (
    <input
      className={`nodrag nopan ${classes['nameField']}`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={80}
      ref={field => {
        field?.focus();
        field?.select();
      }}
      onBlur={event => finish(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(undefined);
      }}
    />
  );
}
