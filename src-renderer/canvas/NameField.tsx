import { useRef } from 'react';
import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
import { canvasView } from './canvas-view.ts';
import classes from './name-field.module.css';

interface NameFieldProps {
  readonly id: string;
  readonly name: string;
}

/** The name of a card while it is being edited. Enter keeps it, Esc does not. */
export function NameField({ id, name }: NameFieldProps) {
  const isOver = useRef(false);
  const finish = (value: string | undefined) => {
    if (isOver.current) return;
    isOver.current = true;
    const wished = value?.trim().slice(0, 256);
    if (wished && wished !== name) {
      useDesign.getState().apply([{ edit: 'rename', id, name: wished }], `Rename ${name}`);
    }
    modeActor.send({ type: 'finished' });
  };
  return (
    <input
      className={`nodrag nopan ${classes['field']}`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={256}
      ref={field => {
        field?.focus();
        field?.select();
      }}
      onBlur={event => finish(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        finish(event.key === 'Enter' ? event.currentTarget.value : undefined);
        requestAnimationFrame(() => canvasView.focus(id));
      }}
    />
  );
}
