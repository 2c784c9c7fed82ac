import { choiceRule } from '../../../contract/property-rule.ts';
import { asyncDestinationProperties } from '../properties.ts';

/** Unknown condition of a destination. */
export const lambdaDestCondition = choiceRule({
  id: 'LAMBDA-DEST-CONDITION',
  title: 'Unknown condition of a destination',
  properties: asyncDestinationProperties,
  property: 'condition',
  refusal: 'Lambda refuses the destination',
});
