import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Filter that does not look at the payload. */
export const esmFilterBody: ConnectionRule<EventSourceMappingValues> = {
  id: 'ESM-FILTER-BODY',
  severity: 'warning',
  title: 'Filter that does not look at the payload',
  why: 'The filter may match nothing, and a queue’s messages are then deleted.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ properties }) => Array.isArray(properties.filterPatterns),
  check: ({ from, properties: { filterPatterns } }, graph) => {
    const payload = PAYLOAD[isStream(graph.resource(from)) ? 'kinesis' : 'sqs'];
    const patterns = Array.isArray(filterPatterns) ? filterPatterns : [];
    const index = patterns.findIndex(
      pattern => isJsonObject(pattern) && !Object.hasOwn(pattern, payload) && Object.keys(pattern).length > 0,
    );
    if (index < 0) return [];
    const message = `Filter ${index + 1} may match nothing: what was sent is found under "${payload}", and the pattern does not look there. Put its fields under "${payload}".`;
    return [{ path: 'filterPatterns', message, given: filterPatterns ?? null }];
  },
};

const PAYLOAD = { sqs: 'body', kinesis: 'data' } as const;
