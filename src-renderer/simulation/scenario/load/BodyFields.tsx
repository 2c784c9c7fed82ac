import { Button, TextInput } from '@mantine/core';
import { endTyping } from '../../../inspector/field-value.ts';
import { NumberField } from '../LineFields.tsx';
import { replaceAt } from '../scenario-edits.ts';
import { ListField } from './ListField.tsx';
import classes from './load.module.css';
import type { LoadFieldsProps } from './set-load.ts';

/** The body of the messages: one, or several of which each is taken as often as its weight says. */
export function BodyFields({ load, set }: LoadFieldsProps) {
  const { body, bodies } = load;
  const isOfRows = load.arrivals === 'rows';
  if (bodies === undefined || isOfRows) {
    return (
      <div className={classes['wide']}>
        <TextInput
          label={isOfRows ? 'Body of rows without one' : 'Body'}
          onBlur={endTyping}
          size="xs"
          value={body ?? ''}
          placeholder="as the client says; {{n}} and {{group}} work"
          onChange={event => set({ body: event.currentTarget.value || undefined }, 'body')}
        />
        {!isOfRows && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes['add'] ?? ''}
            onClick={() =>
              set({ body: undefined, bodies: [body ?? '{"n":{{n}}}', ''].map(each => ({ body: each, weight: 1 })) })
            }
          >
            Several bodies by weight
          </Button>
        )}
      </div>
    );
  }
  const change = (at: number, item: (typeof bodies)[number], field: string) =>
    set({ bodies: replaceAt(bodies, at, item) }, `body ${at} ${field}`);
  return (
    <ListField
      title="Bodies"
      noun="body"
      isNarrow
      columns={['Body', 'Weight']}
      onAdd={() => set({ bodies: [...bodies, { body: '', weight: 1 }] })}
      onRemove={at => set(bodies.length === 1 ? { bodies: undefined } : { bodies: replaceAt(bodies, at, undefined) })}
      lines={bodies.map((item, at) => (
        <>
          <TextInput
            aria-label={`Body ${at + 1}`}
            size="xs"
            onBlur={endTyping}
            value={item.body}
            placeholder="empty"
            onChange={event => change(at, { ...item, body: event.currentTarget.value }, 'text')}
          />
          <NumberField
            label={`Weight of body ${at + 1}`}
            hidesLabel
            value={item.weight}
            onChange={value => value !== undefined && value > 0 && change(at, { ...item, weight: value }, 'weight')}
          />
        </>
      ))}
    />
  );
}
