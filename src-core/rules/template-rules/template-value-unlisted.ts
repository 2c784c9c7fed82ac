import { FACTS_CHECKED_ON, type RuleInfo } from '../../contract/rule.ts';
import { RESOURCE_TYPES_PAGE } from './resource-types-page.ts';

/** A value that CloudFormation’s schema does not list; AWS may have added it since. */
export const templateValueUnlisted: RuleInfo = {
  id: 'TEMPLATE-VALUE-UNLISTED',
  severity: 'warning',
  title: 'Value that the schema does not list',
  why: 'AWS refuses a value that is not among those it takes, unless it has been added since.',
  sourceUrl: RESOURCE_TYPES_PAGE,
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
};
