import { ActionIcon, NativeSelect, NumberInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { endTyping } from '../../inspector/field-value.ts';
import classes from './scenario.module.css';

interface LineProps {
  /** "Load 1": names the line for the group and its remove button. */
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One line of a scenario: its fields, and the button that takes it out. */
export function Line({ name, onRemove, children }: LineProps) {
  return (
    <fieldset aria-label={name} className={classes['line']}>
      <div className={classes['fields']}>{children}</div>
      <ActionIcon aria-label={`Remove ${name.toLowerCase()}`} onClick={onRemove}>
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  /** Within a list the head of the column shows what the field holds. */
  readonly hidesLabel?: boolean;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly suffix?: string;
  readonly prefix?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
  /** Shown while there is no value; a field with one may be emptied. */
  readonly placeholder?: string;
}

/** A number of a line; a field that may be emptied says in grey what that means. */
export function NumberField(props: NumberFieldProps) {
  const { label, hidesLabel = false, value, onChange, suffix, prefix } = props;
  const { minimum = 0, maximum, isWhole = false, placeholder } = props;
  return (
    <NumberInput
      {...(hidesLabel ? { 'aria-label': label } : { label })}
      size="xs"
      hideControls
      onBlur={endTyping}
      thousandSeparator=","
      value={value ?? ''}
      placeholder={placeholder ?? ''}
      min={minimum}
      {...(maximum === undefined ? {} : { max: maximum })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(prefix === undefined ? {} : { prefix })}
      allowDecimal={!isWhole}
      onChange={next => {
        if (typeof next === 'number') onChange(next);
        else if (placeholder !== undefined && next === '') onChange(undefined);
      }}
    />
  );
}

/** A share shown as a percentage. */
export function ShareField(props: Omit<NumberFieldProps, 'suffix' | 'maximum' | 'isWhole' | 'minimum'>) {
  const { value, onChange, ...rest } = props;
  return (
    <NumberField
      {...rest}
      suffix=" %"
      maximum={100}
      value={value === undefined ? undefined : Math.round(value * 1e6) / 1e4}
      onChange={percent => onChange(percent === undefined ? undefined : Math.min(100, percent) / 100)}
    />
  );
}

interface ChoiceFieldProps {
  readonly isWide?: boolean;
  readonly label: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few. */
export function ChoiceField({ label, value, data, onChange, isWide = false }: ChoiceFieldProps) {
  return (
    <NativeSelect
      className={isWide ? (classes['wide'] ?? '') : ''}
      label={label}
      size="xs"
      value={value}
      data={data.map(choice => ({ ...choice }))}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
