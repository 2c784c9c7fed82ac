import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { type ReceiveValues, receiveProperties, waitTimeOf } from '../properties.ts';

/** Application that polls short. */
export const sqsShortPoll: ConnectionRule<ReceiveValues> = {
  id: 'SQS-SHORT-POLL',
  severity: 'warning',
  title: 'Application that polls short',
  why: 'Calls come back empty though messages wait, and each of them is paid.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html',
  checkedOn: FACTS_CHECKED_ON,
  check: (wire, graph) => {
    if (waitTimeOf(wire, graph) !== 0) return [];
    const longest = receiveProperties.waitTimeSeconds.maximum;
    const message = `Messages are missed at first, and calls that give nothing are paid: ${nameOf(graph, wire.to)} polls ${nameOf(graph, wire.from)} short, which asks only some of the servers. Let a call wait up to ${longest} s.`;
    const fix = fixBySetting(`Wait up to ${longest} s for a message`, wire.id, { waitTimeSeconds: longest });
    return [{ path: 'waitTimeSeconds', message, given: 0, allowed: `1 s to ${longest} s`, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    if (wire === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent within a minute. ${nameOf(graph, wire.to)} asks ${nameOf(graph, wire.from)} again and again; nearly all of its calls give nothing.`,
      into: wire.from,
      forSeconds: 60,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: wire.from, counter: 'emptyReceives', atMost: 3 }],
    });
  },
};
