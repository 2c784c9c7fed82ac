import { anythingBut, LISTED_FORMS, PREFIX_FORM } from './operators/anything-but.ts';
import { cidr } from './operators/cidr.ts';
import { exists } from './operators/exists.ts';
import { numericWithin } from './operators/numeric.ts';
import type { OperatorTable } from './operators/operator.ts';
import { equalsIgnoreCase, prefix, prefixOfAnyCase, suffix, suffixOfAnyCase } from './operators/text.ts';
import { wildcard } from './operators/wildcard.ts';

/** The largest bound, and the largest value that matches, in `numeric` of a filter policy. */
const FILTER_POLICY_NUMERIC_LIMIT = 1e9;
/** The largest bound, and the largest value that matches, in `numeric` of an event pattern. */
const EVENT_PATTERN_NUMERIC_LIMIT = 5e9;

/**
 * What may stand in an SNS filter policy.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 */
export const FILTER_POLICY_OPERATORS: OperatorTable = new Map([
  ['prefix', prefix],
  ['suffix', suffix],
  ['equals-ignore-case', equalsIgnoreCase],
  ['anything-but', anythingBut(PREFIX_FORM)],
  ['numeric', numericWithin(FILTER_POLICY_NUMERIC_LIMIT)],
  ['exists', exists],
  ['cidr', cidr],
]);

/**
 * What may stand in an EventBridge event pattern.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const EVENT_PATTERN_OPERATORS: OperatorTable = new Map([
  ['prefix', prefixOfAnyCase],
  ['suffix', suffixOfAnyCase],
  ['equals-ignore-case', equalsIgnoreCase],
  ['wildcard', wildcard],
  ['anything-but', anythingBut(LISTED_FORMS)],
  ['numeric', numericWithin(EVENT_PATTERN_NUMERIC_LIMIT)],
  ['exists', exists],
  ['cidr', cidr],
]);

/**
 * What may stand in the filter criteria of a Lambda event source mapping: as in an event pattern, without wildcards.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export const FILTER_CRITERIA_OPERATORS: OperatorTable = new Map([
  ['prefix', prefixOfAnyCase],
  ['suffix', suffixOfAnyCase],
  ['equals-ignore-case', equalsIgnoreCase],
  ['anything-but', anythingBut(PREFIX_FORM)],
  ['numeric', numericWithin(EVENT_PATTERN_NUMERIC_LIMIT)],
  ['exists', exists],
  ['cidr', cidr],
]);
