import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Per-group throughput without per-group deduplication. */
export const sqsHtPair: ResourceRule<SqsValues> = {
  id: 'SQS-HT-PAIR',
  severity: 'error',
  title: 'Per-group throughput without per-group deduplication',
  why: 'AWS refuses to create the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.fifoQueue && properties.fifoThroughputLimit === 'perMessageGroupId',
  check: ({ id, properties }) => {
    if (properties.deduplicationScope === 'messageGroup') return [];
    const message =
      'AWS refuses the queue: throughput per message group needs deduplication per message group. Set both.';
    const fix = fixBySetting('Look for duplicates within each message group', id, {
      deduplicationScope: 'messageGroup',
    });
    return [
      { path: 'deduplicationScope', message, given: properties.deduplicationScope, allowed: 'messageGroup', fix },
    ];
  },
};
