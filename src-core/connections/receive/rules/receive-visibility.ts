import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type ReceiveValues, receiveProperties, visibilityTimeoutOf } from '../properties.ts';

/** Visibility timeout shorter than the work on a call's messages. */
export const receiveVisibility: ConnectionRule<ReceiveValues> = {
  id: 'RECEIVE-VISIBILITY',
  severity: 'warning',
  title: 'Visibility timeout shorter than the work on a call’s messages',
  why: 'Messages come back while they are worked on, so they are processed twice.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
  checkedOn: FACTS_CHECKED_ON,
  check: (wire, graph) => {
    const { maxNumberOfMessages, processingMillis } = wire.properties;
    const hidden = visibilityTimeoutOf(wire, graph);
    const needed = (maxNumberOfMessages * processingMillis) / 1000;
    if (hidden > needed) return [];
    const longest = receiveProperties.visibilityTimeoutSeconds.maximum;
    const wished = Math.ceil(needed * MARGIN) + 1;
    const messages = maxNumberOfMessages === 1 ? 'one message' : `${maxNumberOfMessages} messages`;
    const message = `Messages are processed twice: ${nameOf(graph, wire.to)} works ${formatDuration(needed)} on ${messages}, and they are hidden for ${formatDuration(hidden)}. Hide them longer, or take fewer in a call.`;
    const fix = fixBySetting(`Hide messages for ${formatDuration(wished)}`, wire.id, {
      visibilityTimeoutSeconds: wished,
    });
    const allowed = `more than ${formatDuration(needed)}`;
    return [{ message, given: hidden, allowed, ...(wished <= longest && { fix }) }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    if (wire === undefined) return undefined;
    const most = Number(wire.properties['maxNumberOfMessages']);
    const workSeconds = (most * Number(wire.properties['processingMillis'])) / 1000;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One copy of ${nameOf(graph, wire.to)} polls long and gets a full call of messages. Those that it comes to last are visible again before their turn.`,
      into: wire.from,
      forSeconds: Math.ceil(3 * workSeconds) + 60,
      load: [{ ratePerSecond: 100, count: 2 * most, keys: 2 * most }],
      expect: [{ that: 'counter', of: wire.from, counter: 'returned', atMost: 0 }],
      edits: [
        { edit: 'set-property', id: element, property: 'waitTimeSeconds', value: 20 },
        { edit: 'set-property', id: element, property: 'consumers', value: 1 },
      ],
    });
  },
};

/** Room for messages that take longer than usual. */
const MARGIN = 1.5;
