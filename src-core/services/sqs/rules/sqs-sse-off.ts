import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Queue without encryption. */
export const sqsSseOff: ResourceRule<SqsValues> = {
  id: 'SQS-SSE-OFF',
  severity: 'warning',
  title: 'Queue without encryption',
  why: 'Messages lie unencrypted on disk.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.kmsMasterKeyId === undefined,
  check: ({ id, properties }) => {
    if (properties.sqsManagedSseEnabled) return [];
    const message =
      'Messages are stored unencrypted: encryption by SQS is switched off and there is no KMS key. Switch it on; it costs nothing.';
    return [
      {
        path: 'sqsManagedSseEnabled',
        message,
        given: false,
        fix: fixBySetting('Turn on encryption by SQS', id, { sqsManagedSseEnabled: undefined }),
      },
    ];
  },
};
