import { Select } from '@mantine/core';
import { useId } from 'react';
import { serviceOf } from '#core/catalog/services.ts';
import type { JsonObject } from '#core/shared/json.ts';
import { setAt } from '#core/workflow/edit-transitions.ts';
import type { DefinitionPath } from '#core/workflow/state-path.ts';
import { taskTarget, withTaskTarget } from '#core/workflow/task-target.ts';
import fields from '../../inspector/fields.module.css';
import { useGraph } from '../../state/derived.ts';
import { languageAt, type MachineView } from '../use-machine.ts';
import { setDefinition } from '../workflow-edits.ts';

interface TargetFieldProps {
  readonly machine: MachineView;
  readonly path: DefinitionPath;
  readonly state: JsonObject;
}

/** The resource of the canvas that a Task calls; choosing one draws its wire as well. */
export function TargetField({ machine, path, state }: TargetFieldProps) {
  const id = useId();
  const graph = useGraph();
  const target = taskTarget(state);
  if (target === undefined) return null;
  const options = graph.resources
    .filter(resource => resource.type === target.type && resource.id !== machine.id)
    .map(resource => ({ value: resource.id, label: resource.name }));
  return (
    <div className={fields['field']}>
      <div className={fields['head']}>
        <label htmlFor={id} className={fields['label']}>
          {serviceOf(target.type).label} on the canvas
        </label>
      </div>
      <Select
        id={id}
        data={options}
        value={target.resourceId ?? null}
        placeholder={options.length === 0 ? 'there is none yet' : 'none'}
        disabled={options.length === 0}
        comboboxProps={{ withinPortal: true, shadow: 'md' }}
        onChange={chosen => {
          if (chosen === null) return;
          const changed = withTaskTarget(state, chosen, languageAt(machine, path));
          setDefinition(setAt(machine.definition, path, changed), `Call ${graph.resource(chosen)?.name ?? chosen}`);
        }}
      />
    </div>
  );
}
