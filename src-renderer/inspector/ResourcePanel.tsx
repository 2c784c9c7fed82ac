import { serviceOf } from '#core/catalog/services.ts';
import type { GraphResource } from '#core/contract/graph.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { RunLifecycles } from '../simulation/lifecycles/RunLifecycles.tsx';
import { useDesign } from '../state/design-store.ts';
import { OpenWorkflowButton } from '../workflow/OpenWorkflowButton.tsx';
import { ElementFindings } from './ElementFindings.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { PresenceNote } from './FromTemplate.tsx';
import classes from './inspector.module.css';
import { NameInput } from './NameInput.tsx';

/** A resource and its properties. */
export function ResourcePanel({ resource }: { readonly resource: GraphResource }) {
  const service = serviceOf(resource.type);
  const rename = (name: string) =>
    useDesign.getState().apply([{ edit: 'rename', id: resource.id, name }], `Rename ${resource.name}`);
  return (
    <>
      <header className={classes['header']}>
        <ServiceIcon type={resource.type} properties={resource.properties} />
        <div className={classes['headerText']}>
          <NameInput label="Name" name={resource.name} onRename={rename} />
          <div className={classes['kind']}>{service.label}</div>
        </div>
      </header>
      {resource.type === 'step-functions' && <OpenWorkflowButton machineId={resource.id} />}
      <RunLifecycles elementId={resource.id} />
      <PresenceNote elementId={resource.id} />
      <ElementFindings element={resource} table={service.properties} />
      <FieldGroups element={resource} table={service.properties} groups={service.inspector.groups} />
    </>
  );
}
