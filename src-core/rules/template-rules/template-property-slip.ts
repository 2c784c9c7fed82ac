import { FACTS_CHECKED_ON, type RuleInfo } from '../../contract/rule.ts';
import { RESOURCE_TYPES_PAGE } from './resource-types-page.ts';

/** A property is spelt almost as one that the type has. */
export const templatePropertySlip: RuleInfo = {
  id: 'TEMPLATE-PROPERTY-SLIP',
  severity: 'error',
  title: 'Misspelt property',
  why: 'CloudFormation refuses a resource with a property that its type does not have, and the stack is rolled back.',
  sourceUrl: RESOURCE_TYPES_PAGE,
  checkedOn: FACTS_CHECKED_ON,
};
