import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
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
};
