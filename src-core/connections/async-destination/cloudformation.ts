import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { AsyncDestinationValues } from './properties.ts';
import { asyncDestinationReading } from './template-reading.ts';

const DESTINATIONS = 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html';

const WRITE: Readonly<Record<string, readonly string[]>> = {
  sqs: ['sqs:SendMessage'],
  sns: ['sns:Publish'],
  lambda: ['lambda:InvokeFunction'],
};

/** Destinations stand in the function's one event invoke config, a dead-letter queue on the function itself. */
export const asyncDestinationTemplate: ConnectionTemplate<AsyncDestinationValues> = {
  reading: asyncDestinationReading,
  parts: ({ from, to, properties }, _mapped, graph, lookup) => {
    const actions = WRITE[graph.resource(to)?.type ?? ''] ?? [];
    const value = lookup.arn(to);
    return [
      ...lookup.grant(from, to, 'write', { actions, sourceUrl: DESTINATIONS }),
      properties.condition === 'dead-letter'
        ? { part: 'property', element: from, path: 'DeadLetterConfig.TargetArn', value }
        : {
            part: 'property',
            element: from,
            suffix: 'InvokeConfig',
            path: `DestinationConfig.${properties.condition === 'on-success' ? 'OnSuccess' : 'OnFailure'}.Destination`,
            value,
          },
    ];
  },
};
