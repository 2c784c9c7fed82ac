import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import type { StartExecutionValues } from '../properties.ts';

/** Waiting for a Standard workflow. */
export const sfnStartsyncStandard: ConnectionRule<StartExecutionValues> = {
  id: 'SFN-STARTSYNC-STANDARD',
  severity: 'error',
  title: 'Waiting for a Standard workflow',
  why: 'Step Functions refuses the call.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.invocation === 'sync',
  check: ({ id, to }, graph) => {
    const machine = graph.resource(to);
    if (!isStateMachine(machine) || machine.properties.stateMachineType === 'EXPRESS') return [];
    const message = `Step Functions refuses the call: only Express workflows can be waited for, and ${nameOf(graph, to)} is Standard. Start it and go on, or make it Express.`;
    return [
      {
        path: 'invocation',
        message,
        given: 'sync',
        fix: fixBySetting('Start it and go on', id, { invocation: undefined }),
      },
    ];
  },
};
