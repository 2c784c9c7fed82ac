import { useEffect, useState } from 'react';
import { equalJson, type Json } from '#core/shared/json.ts';
import { CodeEditor } from '../../code/CodeEditor.tsx';
import { endTyping } from '../../inspector/field-value.ts';
import classes from '../../inspector/fields.module.css';
import { parseJsonText } from '../../inspector/parse-json-text.ts';

interface StateJsonProps {
  readonly id: string;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined, isTyping: boolean) => void;
}

const MOST_LINES = 12;
const LINE = 18;

/** A JSON field of a state. What does not parse stays in the editor and does not reach the workflow. */
export function StateJson({ id, label, value, onChange }: StateJsonProps) {
  const [text, setText] = useState(() => format(value));
  const parsed = parseJsonText(text);
  useEffect(() => {
    setText(shown => {
      const known = parseJsonText(shown);
      return known.isValid && equalJson(known.value, value) ? shown : format(value);
    });
  }, [value]);
  const change = (next: string) => {
    setText(next);
    const result = parseJsonText(next);
    if (result.isValid && !equalJson(result.value, value)) onChange(result.value, true);
  };
  const lines = Math.min(MOST_LINES, Math.max(1, text.split('\n').length));
  return (
    <>
      <CodeEditor
        id={id}
        label={label}
        language="json"
        text={text}
        height={`${lines * LINE + 14}px`}
        placeholder="not set"
        onChange={change}
        onBlur={endTyping}
      />
      {!parsed.isValid && (
        <div className={classes['finding']} data-severity="error" role="alert">
          {parsed.message}
        </div>
      )}
    </>
  );
}

function format(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}
