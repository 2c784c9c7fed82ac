import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Too many filters. */
export const lambdaEsmFilterLimit: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FILTER-LIMIT',
  severity: 'error',
  title: 'Too many filters',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => Array.isArray(properties.filterPatterns),
  check: ({ properties: { filterPatterns } }) => {
    const count = Array.isArray(filterPatterns) ? filterPatterns.length : 0;
    const most = eventSourceMappingLimits.filtersOnRequest.value;
    if (count <= most) return [];
    const message = `Lambda refuses the mapping: it has ${count} filters and at most ${most} are allowed. Merge patterns: values of one field can stand in one list.`;
    return [{ path: 'filterPatterns', message, given: count, allowed: `at most ${most}` }];
  },
};
