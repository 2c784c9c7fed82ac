import { fixBySetting } from '../../../contract/fixes.ts';
import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type SqsValues, sqsProperties } from '../properties.ts';

/** Visibility timeout of zero. */
export const sqsVisibilityZero: ResourceRule<SqsValues> = {
  id: 'SQS-VISIBILITY-ZERO',
  severity: 'warning',
  title: 'Visibility timeout of zero',
  why: 'Messages are visible again at once, so they are processed twice.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id, properties }) => {
    if (properties.visibilityTimeoutSeconds !== 0) return [];
    const seconds = sqsProperties.visibilityTimeoutSeconds.default;
    const message =
      'Messages are processed twice: a received message is visible again at once, to every consumer. Hide it longer than its processing takes.';
    const fix = fixBySetting(`Hide received messages for ${formatDuration(seconds)}`, id, {
      visibilityTimeoutSeconds: undefined,
    });
    return [{ path: 'visibilityTimeoutSeconds', message, given: 0, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const [consumer] = consumersOf(graph, element);
    if (consumer === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. ${nameOf(graph, element)} does not hide it while ${nameOf(graph, consumer.to)} works on it, so it is received again at once.`,
      into: element,
      forSeconds: 3,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'returned', atMost: 0 }],
    });
  },
};
