import { FACTS_CHECKED_ON, type RuleInfo } from '../../contract/rule.ts';
import { RESOURCE_TYPES_PAGE } from './resource-types-page.ts';

/** A property is missing that the type needs. */
export const templatePropertyMissing: RuleInfo = {
  id: 'TEMPLATE-PROPERTY-MISSING',
  severity: 'error',
  title: 'Property is missing',
  why: 'CloudFormation refuses a resource without a property that its type needs, and the stack is rolled back.',
  sourceUrl: RESOURCE_TYPES_PAGE,
  checkedOn: FACTS_CHECKED_ON,
};
