import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type SnsValues, snsProperties } from '../properties.ts';

/** FIFO setting on a standard topic. */
export const snsFifoAttr: ResourceRule<SnsValues> = {
  id: 'SNS-FIFO-ATTR',
  severity: 'error',
  title: 'FIFO setting on a standard topic',
  why: 'AWS refuses to create the topic.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => !properties.fifoTopic,
  check: ({ id, given }) =>
    FIFO_ONLY.filter(name => given[name] !== undefined && given[name] !== false).map(name => {
      const label = snsProperties[name].label.replace(/^FIFO /, '').toLowerCase();
      const message = `AWS refuses the topic: ${label} exists only on FIFO topics. Remove it, or make the topic FIFO.`;
      return {
        path: name,
        message,
        given: given[name] ?? null,
        fix: fixBySetting(`Remove ${label}`, id, { [name]: undefined }),
      };
    }),
};

const FIFO_ONLY = ['contentBasedDeduplication', 'fifoThroughputScope', 'archiveRetentionDays'] as const;
