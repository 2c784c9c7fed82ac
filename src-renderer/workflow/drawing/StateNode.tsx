import { IconRefresh } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { objectAt } from '#core/workflow/state-path.ts';
import type { WorkflowNode } from '#core/workflow/workflow-graph.ts';
import { SEVERITY_ICONS } from '../../problems/severity.tsx';
import { useMachine } from '../use-machine.ts';
import { useWorkflow } from '../workflow-store.ts';
import { StateCounts } from './StateCounts.tsx';
import { StateIcon } from './StateIcon.tsx';
import { StateNameField } from './StateNameField.tsx';
import classes from './state-node.module.css';
import { serviceOfState } from './task-service.ts';

/** A state: its picture, its name, the one line that matters, and whether it is tried again. */
export const StateNode = memo(function StateNode({ data, id }: NodeProps) {
  const node = data['node'] as WorkflowNode;
  const isSelected = useWorkflow(state => state.selection.includes(id));
  const isRenaming = useWorkflow(state => state.renaming === id);
  const machine = useMachine();
  const isContainer = node.flows.length > 0;
  const service = machine && serviceOfState(objectAt(machine.definition, node.path));
  return (
    <div
      className={classes[isContainer ? 'container' : 'card']}
      data-selected={isSelected || undefined}
      data-type={node.type}
    >
      <div className={classes['head']}>
        <StateIcon type={node.type} service={service} />
        <div className={classes['texts']}>
          {isRenaming ? (
            <StateNameField path={node.path} name={node.name} />
          ) : (
            <div className={classes['name']} title={node.name}>
              {node.name}
            </div>
          )}
          <div className={classes['summary']} title={node.summary}>
            {node.summary}
          </div>
        </div>
        {node.retry !== undefined && (
          <span className={classes['retry']} title={`Tried again on ${node.retry}`}>
            <IconRefresh size={13} stroke={1.8} aria-label={`Retries: ${node.retry}`} />
          </span>
        )}
        <StateCounts stateName={node.name} />
      </div>
      <ProblemMark id={id} />
    </div>
  );
});

function ProblemMark({ id }: { readonly id: string }) {
  const problems = useMachine()?.problemsByState.get(id) ?? [];
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (worst === undefined) return null;
  const Icon = SEVERITY_ICONS[worst.severity];
  return (
    <span
      className={classes['problem']}
      data-severity={worst.severity}
      title={problems.map(({ message }) => message).join('\n')}
    >
      <Icon size={13} stroke={2} aria-label={`${problems.length === 1 ? 'Problem' : 'Problems'}: ${worst.message}`} />
    </span>
  );
}
