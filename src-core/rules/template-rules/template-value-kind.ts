import { FACTS_CHECKED_ON, type RuleInfo } from '../../contract/rule.ts';
import { RESOURCE_TYPES_PAGE } from './resource-types-page.ts';

/** A value of a kind that the property does not take. */
export const templateValueKind: RuleInfo = {
  id: 'TEMPLATE-VALUE-KIND',
  severity: 'error',
  title: 'Value of another kind',
  why: 'CloudFormation refuses a list or an object where a text or number belongs, and the other way round.',
  sourceUrl: RESOURCE_TYPES_PAGE,
  checkedOn: FACTS_CHECKED_ON,
};
