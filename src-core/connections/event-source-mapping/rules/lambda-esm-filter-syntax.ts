import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { parseFilterCriteria } from '../../../patterns/index.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Filter pattern that Lambda refuses. */
export const lambdaEsmFilterSyntax: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FILTER-SYNTAX',
  severity: 'error',
  title: 'Filter pattern that Lambda refuses',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.filterPatterns !== undefined,
  check: ({ from, properties: { filterPatterns } }, graph) => {
    const given = filterPatterns ?? null;
    if (!Array.isArray(given)) {
      return [
        {
          path: 'filterPatterns',
          message: 'Lambda refuses the mapping: filters are a list of patterns. Put the pattern in square brackets.',
          given,
        },
      ];
    }
    const outcome = parseFilterCriteria(isStream(graph.resource(from)) ? 'kinesis' : 'sqs', given);
    if (outcome.ok) return [];
    const number = Number(outcome.error.path[0] ?? 0) + 1;
    const message = `Lambda refuses filter ${number}: ${outcome.error.reason.replace(/\.$/, '')}. Correct the pattern; every field takes a list of conditions.`;
    return [{ path: 'filterPatterns', message, given }];
  },
};
