import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseCondition } from '#core/shared/condition.ts';
import { endTyping } from '../../inspector/field-value.ts';
import classes from './scenario.module.css';

interface ConditionFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onChange: (value: string | undefined) => void;
}

/** A condition. One that cannot be read stays in the field with what is wrong, and the scenario keeps the last right one. */
export function ConditionField({ label, value, placeholder, onChange }: ConditionFieldProps) {
  const [draft, setDraft] = useState<string>();
  const parsed = draft === undefined ? undefined : parseCondition(draft);
  return (
    <TextInput
      label={label}
      className={classes['wide'] ?? ''}
      size="xs"
      value={draft ?? value ?? ''}
      placeholder={placeholder}
      error={parsed?.ok === false ? `${parsed.error.charAt(0).toUpperCase()}${parsed.error.slice(1)}.` : undefined}
      onBlur={endTyping}
      onChange={event => {
        const text = event.currentTarget.value;
        const isRight = text.trim() === '' || parseCondition(text).ok;
        setDraft(isRight ? undefined : text);
        if (isRight) onChange(text.trim() === '' ? undefined : text);
      }}
    />
  );
}
