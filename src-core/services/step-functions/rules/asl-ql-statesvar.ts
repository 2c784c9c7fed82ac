import { definitionRule } from '../definition-problems.ts';

/** Variable that is not available here. */
export const aslQlStatesvar = definitionRule({
  id: 'ASL-QL-STATESVAR',
  severity: 'error',
  title: 'Variable that is not available here',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html',
  advice: 'Use it where the state has a result or an error.',
});
