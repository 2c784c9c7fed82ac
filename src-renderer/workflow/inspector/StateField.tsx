import { ActionIcon, NumberInput, Select, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { Json } from '#core/shared/json.ts';
import { fieldHelp } from '#core/states-language/field-help.ts';
import type { DefinitionProblem } from '#core/states-language/index.ts';
import type { FieldControl } from '#core/workflow/inspector-fields.ts';
import { AwsLink } from '../../app/AwsLink.tsx';
import { endTyping } from '../../inspector/field-value.ts';
import classes from '../../inspector/fields.module.css';
import { StateJson } from './StateJson.tsx';
import { StateProblems } from './StateProblems.tsx';

interface StateFieldProps {
  readonly name: string;
  readonly control: FieldControl | 'language';
  readonly value: Json | undefined;
  /** Names of the states beside this one. */
  readonly choices: readonly string[];
  readonly problems: readonly DefinitionProblem[];
  readonly onChange: (value: Json | undefined, isTyping: boolean) => void;
}

/** A field of a state with its help, its page, its control and what is wrong with it. */
export function StateField(props: StateFieldProps) {
  const { name, value, problems, onChange } = props;
  const id = useId();
  const help = fieldHelp(name);
  return (
    <div className={classes['field']}>
      <div className={classes['head']}>
        <Tooltip label={help?.help} position="left" disabled={help === undefined}>
          <label htmlFor={id} className={classes['label']}>
            {name}
          </label>
        </Tooltip>
        <span className={classes['tools']}>
          {value !== undefined && value !== null && (
            <Tooltip label="Take the field away">
              <ActionIcon size={20} aria-label={`Take away: ${name}`} onClick={() => onChange(undefined, false)}>
                <IconX size={13} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          {help !== undefined && <AwsLink url={help.sourceUrl} about={name} />}
        </span>
      </div>
      <Control {...props} id={id} />
      <StateProblems problems={problems} />
    </div>
  );
}

const END = ' end';

function Control({ id, name, control, value, choices, problems, onChange }: StateFieldProps & { readonly id: string }) {
  const hasError = problems.some(({ severity }) => severity === 'error');
  if (control === 'state') {
    const end = name === 'Next' ? [{ value: END, label: 'End of the flow' }] : [];
    return (
      <Select
        id={id}
        data={[...end, ...choices.map(state => ({ value: state, label: state }))]}
        value={value === null ? END : typeof value === 'string' ? value : null}
        placeholder="not set"
        error={hasError}
        searchable={choices.length > 8}
        comboboxProps={{ withinPortal: true, shadow: 'md' }}
        onChange={chosen => onChange(chosen === END || chosen === null ? undefined : chosen, false)}
      />
    );
  }
  if (control === 'language') {
    return (
      <Select
        id={id}
        data={['JSONPath', 'JSONata']}
        value={value === 'JSONata' ? 'JSONata' : 'JSONPath'}
        comboboxProps={{ withinPortal: true, shadow: 'md' }}
        onChange={chosen => onChange(chosen === 'JSONata' ? chosen : undefined, false)}
      />
    );
  }
  if (control === 'number') {
    return (
      <NumberInput
        id={id}
        value={typeof value === 'number' ? value : ''}
        placeholder="not set"
        error={hasError}
        hideControls
        thousandSeparator=","
        clampBehavior="none"
        onChange={given => onChange(given === '' ? undefined : Number(given), true)}
        onBlur={endTyping}
      />
    );
  }
  if (control === 'json') return <StateJson id={id} label={name} value={value} onChange={onChange} />;
  return (
    <TextInput
      id={id}
      value={value === undefined || value === null ? '' : String(value)}
      placeholder="not set"
      error={hasError}
      onChange={event => onChange(event.currentTarget.value || undefined, true)}
      onBlur={endTyping}
    />
  );
}
