import { ActionIcon, Button, Select, Switch, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Property, PropertyTable } from '#core/contract/property.ts';
import { PropertyControl } from '../inspector/PropertyControl.tsx';
import { useElementChoices } from '../simulation/scenario/use-element-choices.ts';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import classes from './compare.module.css';
import { addChange, type Change, removeChange, setChange, useCompare } from './compare-store.ts';

/** The settings of the variant that differ from the design, a line each. */
export function VariantEditor() {
  const changes = useCompare(state => state.changes);
  const graph = useGraph();
  const add = () => {
    const [selected] = useDesign.getState().selection;
    const element = firstWithSettings(graph, selected);
    const property = element === undefined ? undefined : firstSetting(settingsOf(element, graph));
    if (element !== undefined && property !== undefined) addChange(element, property, undefined);
  };
  return (
    <section aria-label="Variant" className={classes['variant']}>
      {changes.map((change, index) => (
        <ChangeLine key={change.number} change={change} number={index + 1} />
      ))}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={13} stroke={1.8} />}
        disabled={firstWithSettings(graph, undefined) === undefined}
        onClick={add}
      >
        Change a setting
      </Button>
    </section>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly number: number;
}

function ChangeLine({ change, number }: ChangeLineProps) {
  const graph = useGraph();
  const { resources, wires } = useElementChoices();
  const settings = settingsOf(change.element, graph);
  const property = settings[change.property];
  const moveTo = (element: string) => {
    const property = firstSetting(settingsOf(element, graph)) ?? '';
    setChange(change.number, { element, property, value: undefined });
  };
  return (
    <fieldset aria-label={`Change ${number}`} className={classes['line']}>
      <Select
        aria-label="Of"
        size="xs"
        data={[...resources, ...wires].filter(({ value }) => Object.keys(settingsOf(value, graph)).length > 0)}
        value={change.element}
        searchable
        comboboxProps={{ shadow: 'md', width: 260, position: 'bottom-start' }}
        onChange={element => element !== null && moveTo(element)}
      />
      <Select
        aria-label="Setting"
        size="xs"
        data={Object.entries(settings).map(([value, { label }]) => ({ value, label }))}
        value={change.property}
        searchable
        comboboxProps={{ shadow: 'md', width: 260, position: 'bottom-start' }}
        onChange={name => name !== null && setChange(change.number, { property: name, value: undefined })}
      />
      {property !== undefined && <ValueControl change={change} property={property} />}
      <Tooltip label="Remove">
        <ActionIcon size={26} aria-label={`Remove change ${number}`} onClick={() => removeChange(change.number)}>
          <IconTrash size={14} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  );
}

function ValueControl({ change, property }: { readonly change: Change; readonly property: Property }) {
  const controlId = useId();
  const onChange = (value: Change['value']) => setChange(change.number, { value });
  if (property.kind === 'boolean') {
    return (
      <Switch
        aria-label={property.label}
        checked={typeof change.value === 'boolean' ? change.value : (property.default ?? false)}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <div className={classes['value']}>
      <label htmlFor={controlId} className={classes['unseen']}>
        {property.label}
      </label>
      <PropertyControl
        key={`${change.element} ${change.property}`}
        elementId={change.element}
        name={change.property}
        property={property}
        given={change.value}
        controlId={controlId}
        describedBy={controlId}
        hasError={false}
        onChange={onChange}
      />
    </div>
  );
}

/** The settings of an element that a run can feel: all but names and references. */
function settingsOf(id: string, graph: DesignGraph): PropertyTable {
  const resource = graph.resource(id);
  const wire = graph.connection(id);
  const table = resource ? serviceOf(resource.type).properties : wire ? connectionOf(wire.type).properties : {};
  const groups = resource
    ? serviceOf(resource.type).inspector.groups
    : wire
      ? connectionOf(wire.type).inspector.groups
      : [];
  const shown = groups.filter(group => group.advanced !== true).flatMap(group => group.fields);
  return Object.fromEntries(
    shown.flatMap(name => {
      const property = table[name];
      const isVaried = property !== undefined && property.kind !== 'reference' && !/Name$/.test(name);
      return isVaried ? [[name, property]] : [];
    }),
  );
}

/** The setting to begin with: a number, because those are what is mostly weighed up. */
function firstSetting(settings: PropertyTable): string | undefined {
  const names = Object.keys(settings);
  return names.find(name => settings[name]?.kind === 'integer') ?? names[0];
}

function firstWithSettings(graph: DesignGraph, wished: string | undefined): string | undefined {
  const ids = [...(wished === undefined ? [] : [wished]), ...graph.resources.map(({ id }) => id)];
  return ids.find(id => Object.keys(settingsOf(id, graph)).length > 0);
}
