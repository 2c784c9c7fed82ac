import type { DesignGraph } from '../../contract/graph.ts';
import type { ConnectionTemplate, TemplatePart } from '../../contract/template-part.ts';
import { arnStart, attributeOf, refTo, TextWithReferences } from '../../contract/template-value.ts';
import { isStateMachine } from '../../services/step-functions/properties.ts';
import type { TaskValues } from './properties.ts';
import { callOf } from './task-actions.ts';
import { taskReading } from './template-reading.ts';

const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';

/** AWS's page on calling each service from a task. */
const PAGES: Readonly<Record<string, string>> = {
  lambda: `${GUIDE}/connect-lambda.html`,
  sqs: `${GUIDE}/connect-sqs.html`,
  sns: `${GUIDE}/connect-sns.html`,
  kinesis: `${GUIDE}/supported-services-awssdk.html`,
  'step-functions': `${GUIDE}/connect-stepfunctions.html`,
};

/** The machine's role may do what its tasks ask of the target, no more. */
export const taskTemplate: ConnectionTemplate<TaskValues> = {
  reading: taskReading,
  parts: ({ from, to, properties }, _mapped, graph, lookup) => {
    const machine = graph.resource(from);
    const target = graph.resource(to);
    if (!isStateMachine(machine) || target === undefined) return [];
    const call = callOf(machine.properties.definition, to, target.type, properties.integrationPattern);
    const sourceUrl = PAGES[target.type] ?? `${GUIDE}/integrate-services.html`;
    return [
      ...lookup.grant(from, to, 'write', { actions: call.actions, sourceUrl }),
      ...(call.watchesExecutions ? watching(from, to, sourceUrl) : []),
      ...(call.awaitsToken ? answering(from, to, graph) : []),
    ];
  },
};

/** Waiting for a nested workflow: look at its executions, stop them, and the rule by which AWS learns that they ended. */
function watching(machine: string, nested: string, sourceUrl: string): readonly TemplatePart[] {
  return [
    {
      part: 'identity-statement',
      element: machine,
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resources: [new TextWithReferences(`${arnStart('states')}execution:`, attributeOf(nested, 'Name'), ':*')],
      sourceUrl,
    },
    {
      part: 'identity-statement',
      element: machine,
      actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'],
      resources: [
        new TextWithReferences(`${arnStart('events')}rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`),
      ],
      sourceUrl,
    },
  ];
}

/** Whoever gets the token answers with it: the function itself, or the functions that read the queue or topic. */
function answering(machine: string, target: string, graph: DesignGraph): readonly TemplatePart[] {
  return [...new Set(receivers(target, graph, new Set()))].map(element => ({
    part: 'identity-statement',
    element,
    actions: ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'],
    resources: [refTo(machine)],
    sourceUrl: `${GUIDE}/connect-to-resource.html`,
  }));
}

function receivers(id: string, graph: DesignGraph, visited: Set<string>): readonly string[] {
  if (visited.has(id)) return [];
  visited.add(id);
  if (graph.resource(id)?.type === 'lambda') return [id];
  return graph
    .outgoing(id)
    .filter(wire => wire.type === 'subscription' || wire.type === 'event-source-mapping')
    .flatMap(wire => receivers(wire.to, graph, visited));
}
