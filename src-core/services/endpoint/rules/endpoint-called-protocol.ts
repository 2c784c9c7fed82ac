import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { EndpointValues } from '../properties.ts';

/** Function that calls something that is no web address. */
export const endpointCalledProtocol: ResourceRule<EndpointValues> = {
  id: 'ENDPOINT-CALLED-PROTOCOL',
  severity: 'error',
  title: 'Function that calls something that is no web address',
  why: 'The function has no way to deliver.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id, 'send').length > 0,
  check: ({ id, properties: { protocol } }, graph) => {
    if (protocol === 'http' || protocol === 'https') return [];
    const caller = graph.incoming(id, 'send')[0]?.from ?? '';
    return [
      {
        path: 'protocol',
        message: `The function ${nameOf(graph, caller)} has no way to deliver: it can call a web address only. Let it publish to a topic, and subscribe this endpoint.`,
        given: protocol,
        allowed: 'http or https',
      },
    ];
  },
};
