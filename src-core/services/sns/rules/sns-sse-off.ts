import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Topic without a KMS key. */
export const snsSseOff: ResourceRule<SnsValues> = {
  id: 'SNS-SSE-OFF',
  severity: 'info',
  title: 'Topic without a KMS key',
  why: 'Messages are not encrypted at rest with a KMS key.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ properties }) =>
    properties.kmsMasterKeyId === undefined
      ? [
          {
            path: 'kmsMasterKeyId',
            message: 'Messages are not encrypted at rest with a KMS key. Give one where your rules ask for it.',
          },
        ]
      : [],
};
