import { definitionRule } from '../definition-problems.ts';

/** JSONPath state in a JSONata machine. */
export const aslQlMix = definitionRule({
  id: 'ASL-QL-MIX',
  severity: 'error',
  title: 'JSONPath state in a JSONata machine',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html',
  advice: 'Write the state in JSONata.',
});
