import { FACTS_CHECKED_ON, type RuleInfo } from '../../contract/rule.ts';
import { RESOURCE_TYPES_PAGE } from './resource-types-page.ts';

/** A property that CloudFormation’s schema of the type does not have; AWS may have added it since. */
export const templatePropertyUnknown: RuleInfo = {
  id: 'TEMPLATE-PROPERTY-UNKNOWN',
  severity: 'warning',
  title: 'Property that the schema does not have',
  why: 'CloudFormation refuses a resource with a property that its type does not have, unless AWS has added it since.',
  sourceUrl: RESOURCE_TYPES_PAGE,
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
};
