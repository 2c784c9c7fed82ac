import { useEffect, useState } from 'react';
import classes from './inspector.module.css';

interface NameInputProps {
  readonly label: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

/** A name that can be changed in place. Enter or leaving keeps it, Esc or nothing at all does not. */
export function NameInput({ label, name, onRename }: NameInputProps) {
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const keep = () => {
    const wished = text.trim();
    if (wished === '' || wished === name) setText(name);
    else onRename(wished);
  };
  return (
    <input
      className={classes['name']}
      aria-label={label}
      title={name}
      value={text}
      maxLength={256}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          setText(name);
          requestAnimationFrame(() => event.currentTarget?.blur());
        }
      }}
    />
  );
}
