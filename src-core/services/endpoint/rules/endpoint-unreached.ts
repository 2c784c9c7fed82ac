import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { EndpointValues } from '../properties.ts';

/** Endpoint that nothing reaches. */
export const endpointUnreached: ResourceRule<EndpointValues> = {
  id: 'ENDPOINT-UNREACHED',
  severity: 'info',
  title: 'Endpoint that nothing reaches',
  why: 'It never gets a message.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id }, graph) =>
    graph.incoming(id).length > 0
      ? []
      : [
          {
            message:
              'It never gets a message: nothing delivers to this endpoint. Subscribe it to a topic, or let a function call it.',
          },
        ],
};
