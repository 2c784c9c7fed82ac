import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type EventSourceMappingValues, effectiveBatchSize } from '../properties.ts';

/** One failing message brings back the whole batch. */
export const lambdaEsmPartial: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-PARTIAL',
  severity: 'warning',
  title: 'One failing message brings back the whole batch',
  why: 'Good messages are processed again.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => isQueue(graph.resource(from)) && effectiveBatchSize(properties, 'sqs') > 1,
  check: ({ id, properties }) => {
    if (properties.reportBatchItemFailures) return [];
    const size = effectiveBatchSize(properties, 'sqs');
    const message = `Good messages are processed again: when one of up to ${formatNumber(size)} fails, the whole batch comes back. Let the function report which ones failed.`;
    return [
      {
        path: 'reportBatchItemFailures',
        message,
        given: false,
        fix: fixBySetting('Report batch item failures', id, { reportBatchItemFailures: true }),
      },
    ];
  },
};
