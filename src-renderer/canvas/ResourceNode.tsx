import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { serviceOf } from '#core/catalog/services.ts';
import { useShellSlots } from '../app/shell-slots.ts';
import { graphOf, useFindingsOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
import { useMode } from '../state/use-mode.ts';
import { CardName } from './CardName.tsx';
import { FindingBadge } from './FindingBadge.tsx';
import { NameField } from './NameField.tsx';
import { PortHandle } from './PortHandle.tsx';
import { placedPorts } from './port-sides.ts';
import classes from './resource-node.module.css';
import { ServiceIcon } from './ServiceIcon.tsx';
import { useWireTarget } from './use-wire-target.ts';

/** A card: icon, name, the one line that matters, its ports and the badge of its findings. */
export const ResourceNode = memo(function ResourceNode({ id, selected }: NodeProps) {
  const resource = useDesign(state => graphOf(state.history.present).resource(id));
  const summary = useDesign(state => {
    const graph = graphOf(state.history.present);
    const found = graph.resource(id);
    return found === undefined ? '' : serviceOf(found.type).inspector.summary(found, graph);
  });
  const findings = useFindingsOf(id);
  const isRenaming = useMode(mode => mode.context.renaming === id);
  const target = useWireTarget(id);
  const { NodeCounters } = useShellSlots();
  if (resource === undefined) return null;
  const hover = (entered: boolean) => modeActor.send({ type: 'wire.hovered', resource: entered ? id : undefined });
  return (
    <div
      className={classes['card']}
      style={{ '--hue': `var(--${serviceOf(resource.type).category})` } as CSSProperties}
      data-selected={selected || undefined}
      data-target={target}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
    >
      <Handle
        id="card"
        type="target"
        position={Position.Left}
        isConnectableStart={false}
        className={classes['cover'] ?? ''}
      />
      <div className={classes['body']}>
        <ServiceIcon type={resource.type} properties={resource.properties} />
        <div className={classes['texts']}>
          {isRenaming ? <NameField id={id} name={resource.name} /> : <CardName name={resource.name} />}
          <div className={classes['summary']} title={summary}>
            {summary}
          </div>
        </div>
      </div>
      {NodeCounters && <NodeCounters resourceId={id} />}
      {findings.length > 0 && <FindingBadge elementId={id} elementName={resource.name} findings={findings} />}
      {placedPorts(resource.type).map(placed => (
        <PortHandle
          key={`${placed.side} ${placed.port.id}`}
          placed={placed}
          resourceId={id}
          resourceName={resource.name}
        />
      ))}
    </div>
  );
});
