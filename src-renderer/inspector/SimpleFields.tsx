import { NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type {
  BooleanProperty,
  ChoiceProperty,
  ListProperty,
  NumberProperty,
  ReferenceProperty,
  TextProperty,
} from '#core/contract/property.ts';
import { unitSign } from '#core/shared/units.ts';
import { useGraph } from '../state/derived.ts';
import { defaultWords, endTyping, type FieldProps, setField } from './field-value.ts';
import classes from './fields.module.css';

/** A number with its unit; empty means the default. Numbers out of range are kept: a rule speaks about them. */
export function NumberField(props: FieldProps<NumberProperty<number | undefined>>) {
  const { property, given, controlId, describedBy, hasError } = props;
  const sign = unitSign(property.unit);
  return (
    <NumberInput
      id={controlId}
      aria-describedby={describedBy}
      value={typeof given === 'number' ? given : ''}
      placeholder={defaultWords(property) ?? 'not set'}
      error={hasError}
      hideControls
      thousandSeparator=","
      clampBehavior="none"
      allowDecimal={property.kind === 'number'}
      allowNegative={property.minimum < 0}
      rightSection={sign === '' ? undefined : <span className={classes['unit']}>{sign}</span>}
      rightSectionWidth={sign.length > 2 ? 40 : 32}
      rightSectionPointerEvents="none"
      onChange={value => setField(props, value === '' ? undefined : Number(value), true)}
      onBlur={endTyping}
    />
  );
}

/** A line of text; empty means not set. */
export function TextField(props: FieldProps<TextProperty<string | undefined>>) {
  const { property, given, controlId, describedBy, hasError } = props;
  return (
    <TextInput
      id={controlId}
      aria-describedby={describedBy}
      value={typeof given === 'string' ? given : ''}
      placeholder={defaultWords(property) ?? 'not set'}
      error={hasError}
      onChange={event => setField(props, event.currentTarget.value || undefined, true)}
      onBlur={endTyping}
    />
  );
}

/** A switch with its words beside it. */
export function SwitchField(props: FieldProps<BooleanProperty<boolean | undefined>>) {
  const { property, given, controlId, describedBy } = props;
  const isOn = typeof given === 'boolean' ? given : (property.default ?? false);
  return (
    <Switch
      id={controlId}
      aria-describedby={describedBy}
      checked={isOn}
      onChange={event => setField(props, event.currentTarget.checked)}
    />
  );
}

/** One of AWS's values; one without a default can be taken away again. */
export function ChoiceField(props: FieldProps<ChoiceProperty<string | undefined>>) {
  const { property, given, controlId, describedBy, hasError } = props;
  const value = typeof given === 'string' ? given : (property.default ?? null);
  return (
    <Select
      id={controlId}
      aria-describedby={describedBy}
      data={property.options.map(option => ({ value: option.value, label: option.label }))}
      value={value}
      placeholder="not set"
      error={hasError}
      clearable={property.default === undefined}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      maxDropdownHeight={260}
      onChange={chosen => setField(props, chosen ?? undefined)}
    />
  );
}

/** Short texts, one after the other; where AWS has a list of them, they are offered. */
export function ListField(props: FieldProps<ListProperty>) {
  const { property, given, controlId, describedBy, hasError } = props;
  const values = Array.isArray(given) ? given.filter(item => typeof item === 'string') : [];
  return (
    <TagsInput
      id={controlId}
      aria-describedby={describedBy}
      value={values}
      placeholder={values.length === 0 ? (property.placeholder ?? 'Type, then press Enter') : ''}
      error={hasError}
      data={property.options ?? []}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      maxDropdownHeight={260}
      onChange={texts => setField(props, texts.length === 0 ? undefined : texts)}
    />
  );
}

/** Another resource of the design. */
export function ReferenceField(props: FieldProps<ReferenceProperty>) {
  const { property, given, controlId, describedBy, hasError, elementId } = props;
  const graph = useGraph();
  const options = graph.resources
    .filter(resource => property.services.includes(resource.type) && resource.id !== elementId)
    .map(resource => ({ value: resource.id, label: resource.name }));
  return (
    <Select
      id={controlId}
      aria-describedby={describedBy}
      data={options}
      value={typeof given === 'string' ? given : null}
      placeholder={options.length === 0 ? 'nothing on the canvas fits' : 'none'}
      error={hasError}
      disabled={options.length === 0 && given === undefined}
      clearable
      searchable={options.length > 8}
      nothingFoundMessage="Nothing is called that"
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      onChange={chosen => setField(props, chosen ?? undefined)}
    />
  );
}
