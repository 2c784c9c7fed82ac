export {
  type EventPattern,
  type EventPatternResult,
  type EventPatternTestResult,
  matchesEventPattern,
  parseEventPattern,
  testEventPattern,
} from './event-pattern.ts';
export {
  type FilterCriteria,
  type FilterCriteriaResult,
  type FilterSource,
  matchesFilterCriteria,
  parseFilterCriteria,
} from './filter-criteria.ts';
export {
  type FilterableMessage,
  type FilterPolicy,
  type FilterPolicyResult,
  type FilterPolicyScope,
  matchesFilterPolicy,
  parseFilterPolicy,
} from './filter-policy.ts';
export type { FilterableAttribute } from './message-attributes.ts';
export type { PatternError, PatternPath } from './refusal.ts';
