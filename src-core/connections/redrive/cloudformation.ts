import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { RedriveValues } from './properties.ts';
import { redriveReading } from './template-reading.ts';

/** A redrive is a property of the queue it starts at; the queue moves messages itself and needs no permission. */
export const redriveTemplate: ConnectionTemplate<RedriveValues> = {
  reading: redriveReading,
  parts: ({ from, to, properties }, _mapped, _graph, lookup) => [
    {
      part: 'property',
      element: from,
      path: 'RedrivePolicy',
      value: { deadLetterTargetArn: lookup.arn(to), maxReceiveCount: properties.maxReceiveCount },
    },
  ],
};
