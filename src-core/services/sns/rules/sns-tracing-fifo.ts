import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Active tracing on a FIFO topic. */
export const snsTracingFifo: ResourceRule<SnsValues> = {
  id: 'SNS-TRACING-FIFO',
  severity: 'warning',
  title: 'Active tracing on a FIFO topic',
  why: 'No trace data is sent.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-active-tracing.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ properties }) => properties.fifoTopic,
  check: ({ id, properties }) => {
    if (properties.tracingConfig !== 'Active') return [];
    const message = 'No trace data is sent: active tracing works on standard topics only. Turn it off.';
    return [
      {
        path: 'tracingConfig',
        message,
        given: 'Active',
        fix: fixBySetting('Turn tracing off', id, { tracingConfig: undefined }),
      },
    ];
  },
};
