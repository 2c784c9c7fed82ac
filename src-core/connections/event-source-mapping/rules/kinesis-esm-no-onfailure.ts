import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Discarded batches leave no trace. */
export const kinesisEsmNoOnfailure: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-NO-ONFAILURE',
  severity: 'warning',
  title: 'Discarded batches leave no trace',
  why: 'Records that are given up are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    isStream(graph.resource(from)) &&
    (properties.maximumRetryAttempts !== -1 || properties.maximumRecordAgeSeconds !== -1),
  check: ({ properties }) =>
    properties.onFailureDestination === undefined
      ? [
          {
            path: 'onFailureDestination',
            message:
              'Batches that are given up are lost without a trace: there is no failure destination. Name a queue or topic for them.',
          },
        ]
      : [],
};
