import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { WorkflowNode } from '#core/workflow/workflow-graph.ts';
import classes from './state-node.module.css';

/** What is no state: start and end, a target that is not there, a flow that has no states yet. */
export const MarkNode = memo(function MarkNode({ data }: NodeProps) {
  const node = data['node'] as WorkflowNode;
  if (node.kind === 'missing') {
    return (
      <div className={classes['hollow']} data-kind="missing">
        No state is called “{node.name}”
      </div>
    );
  }
  if (node.kind === 'empty') return <div className={classes['hollow']}>No states yet: add one from the palette</div>;
  if (node.path.length === 0) return <div className={classes['mark']}>{node.name}</div>;
  return <div className={classes['dot']} data-kind={node.kind} title={node.name} />;
});

/** The ground of a branch or a processor. */
export const FlowNode = memo(function FlowNode() {
  return <div className={classes['flow']} />;
});
