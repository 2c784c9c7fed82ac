import { choiceRule } from '../../../contract/property-rule.ts';
import { taskProperties } from '../properties.ts';

/** Unknown integration pattern. */
export const sfnIntegrationValue = choiceRule({
  id: 'SFN-INTEGRATION-VALUE',
  title: 'Unknown integration pattern',
  properties: taskProperties,
  property: 'integrationPattern',
  refusal: 'Step Functions refuses the task',
});
