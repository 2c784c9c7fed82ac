import { TextInput } from '@mantine/core';
import { endTyping } from '../../../inspector/field-value.ts';
import { freeWord, replaceAt } from '../scenario-edits.ts';
import { ListField } from './ListField.tsx';
import type { LoadFieldsProps } from './set-load.ts';
import { useListDraft } from './use-list-draft.ts';

type Attribute = readonly [name: string, value: string];

/** The message attributes that topics filter by. */
export function AttributeFields({ load: { attributes = {} }, set }: LoadFieldsProps) {
  const { items, trouble, change } = useListDraft<Attribute>(
    Object.entries(attributes),
    attributeTrouble,
    (next, field) => set({ attributes: next.length === 0 ? undefined : Object.fromEntries(next) }, field),
  );
  const names = items.map(([name]) => name);
  const edit = (at: number, attribute: Attribute, field: string) =>
    change(replaceAt(items, at, attribute), `attribute ${at} ${field}`);
  return (
    <ListField
      title="Message attributes"
      noun="attribute"
      columns={items.length === 0 ? ['Message attributes: none', ''] : ['Message attribute', 'Value']}
      trouble={trouble}
      onAdd={() => change([...items, [freeWord(names, 'attribute'), ''] as const])}
      onRemove={at => change(replaceAt(items, at, undefined))}
      lines={items.map(([name, value], at) => (
        <>
          <TextInput
            aria-label={`Name of attribute ${at + 1}`}
            size="xs"
            onBlur={endTyping}
            value={name}
            onChange={event => edit(at, [event.currentTarget.value, value], 'name')}
          />
          <TextInput
            aria-label={`Value of attribute ${at + 1}`}
            size="xs"
            onBlur={endTyping}
            value={value}
            placeholder="{{n}} and {{group}} work"
            onChange={event => edit(at, [name, event.currentTarget.value], 'value')}
          />
        </>
      ))}
    />
  );
}

function attributeTrouble(attributes: readonly Attribute[]): string | undefined {
  const names = attributes.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (names.includes('')) return 'An attribute needs a name.';
  return twice === undefined ? undefined : `Two attributes are called “${twice}”; each needs a name of its own.`;
}
