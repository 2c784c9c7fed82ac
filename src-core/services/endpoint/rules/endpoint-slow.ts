import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { EndpointValues } from '../properties.ts';

/** Endpoint slower than SNS waits. */
export const endpointSlow: ResourceRule<EndpointValues> = {
  id: 'ENDPOINT-SLOW',
  severity: 'warning',
  title: 'Endpoint slower than SNS waits',
  why: 'Every delivery counts as failed.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.prepare.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.protocol === 'http' || properties.protocol === 'https',
  check: ({ properties: { responseMillis } }) => {
    const longest = 15;
    if (responseMillis <= longest * 1_000) return [];
    return [
      {
        path: 'responseMillis',
        message: `Every delivery counts as failed: the endpoint takes ${formatDuration(responseMillis / 1_000)} to answer and SNS waits ${longest} s. Answer at once and work afterwards.`,
        given: responseMillis,
      },
    ];
  },
};
