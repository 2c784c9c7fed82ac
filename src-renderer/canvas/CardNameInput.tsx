import { useRef } from 'react';
import classes from './card-name-input.module.css';

interface CardNameInputProps {
  readonly name: string;
  readonly maximumLength: number;
  /** Called once, with what was typed, or undefined when the old name is to stay. `isByKey`: Enter or Esc ended it. */
  readonly onFinish: (typed: string | undefined, isByKey: boolean) => void;
}

/** A name on a card of the canvas while it is being edited. Enter keeps it, Esc does not. */
export function CardNameInput({ name, maximumLength, onFinish }: CardNameInputProps) {
  const isOver = useRef(false);
  const finish = (typed: string | undefined, isByKey: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    onFinish(typed, isByKey);
  };
  return (
    <input
      className={`nodrag nopan ${classes['input']}`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={maximumLength}
      ref={field => {
        field?.focus();
        field?.select();
      }}
      onBlur={event => finish(event.currentTarget.value, false)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value, true);
        if (event.key === 'Escape') finish(undefined, true);
      }}
    />
  );
}
