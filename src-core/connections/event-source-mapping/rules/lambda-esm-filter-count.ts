import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** More filters than the default quota. */
export const lambdaEsmFilterCount: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FILTER-COUNT',
  severity: 'warning',
  title: 'More filters than the default quota',
  why: 'Lambda refuses the mapping until the quota is raised.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => Array.isArray(properties.filterPatterns),
  check: ({ properties: { filterPatterns } }) => {
    const count = Array.isArray(filterPatterns) ? filterPatterns.length : 0;
    const { filtersByDefault, filtersOnRequest } = eventSourceMappingLimits;
    if (count <= filtersByDefault.value || count > filtersOnRequest.value) return [];
    const message = `Lambda refuses the mapping until your quota is raised: it has ${count} filters and the default is ${filtersByDefault.value}. Merge patterns, or ask for ${filtersOnRequest.value}.`;
    return [
      {
        path: 'filterPatterns',
        message,
        given: count,
        allowed: `${filtersByDefault.value}, on request ${filtersOnRequest.value}`,
      },
    ];
  },
};
