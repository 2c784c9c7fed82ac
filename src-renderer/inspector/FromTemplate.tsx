import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { presenceAssumption, valueAssumption } from '#core/cloudformation/assist/assumptions.ts';
import { type EditNote, editNote } from '#core/cloudformation/write/edit-note.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import classes from './fields.module.css';

/** What the template that the design came from says of a property. */
export interface FieldOrigin {
  /** Where the value comes from, when the template does not state it. */
  readonly assumption: string | undefined;
  /** What an edit does to the template, when it is more than its own lines. */
  readonly note: EditNote | undefined;
}

/** What the template says of a property; nothing for a design without one. */
export function useFieldOrigin(elementId: string, name: string): FieldOrigin {
  const assumption = useDesign(({ history }) => valueAssumption(history.present, elementId, name));
  const message = useDesign(({ history }) => editNote(history.present, elementId, name)?.message);
  const isRefused = useDesign(({ history }) => editNote(history.present, elementId, name)?.isRefused === true);
  return { assumption, note: message === undefined ? undefined : { message, isRefused } };
}

interface FieldNoteProps {
  readonly elementId: string;
  readonly name: string;
  readonly label: string;
  readonly origin: FieldOrigin;
}

/** Where a value comes from, and why it cannot be edited here, with the way to where it can. */
export function FieldNote({ elementId, name, label, origin: { assumption, note } }: FieldNoteProps) {
  if (assumption === undefined && note === undefined) return null;
  const isRefused = note?.isRefused === true;
  return (
    <div className={classes['origin']}>
      {assumption !== undefined && (
        <span>
          Value {assumption}
          {note?.isRefused === false && '; an edit changes it there'}.
        </span>
      )}
      {isRefused && (
        <span className={classes['locked']}>
          <IconLock size={12} stroke={1.8} aria-hidden />
          <span>{note?.message}.</span>
        </span>
      )}
      {isRefused && (
        <Button
          size="compact-xs"
          variant="subtle"
          mx={-8}
          aria-label={`Show in the template: ${label}`}
          onClick={() => useView.getState().showInTemplate({ element: elementId, path: name })}
        >
          Show in the template
        </Button>
      )}
    </div>
  );
}

/** Says of an element behind a condition whether it is there. */
export function PresenceNote({ elementId }: { readonly elementId: string }) {
  const presence = useDesign(({ history }) => presenceAssumption(history.present, elementId));
  if (presence === undefined) return null;
  return (
    <p className={classes['presence']}>
      {presence.charAt(0).toUpperCase()}
      {presence.slice(1)}.
    </p>
  );
}
