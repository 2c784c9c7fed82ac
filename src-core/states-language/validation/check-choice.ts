import { isJsonArray, isJsonObject, type JsonObject } from '../../shared/json.ts';
import { readCondition } from '../choice/choice-rule.ts';
import { jsonataText } from '../jsonata/jsonata-expression.ts';
import { holdsSubstitution } from '../substitution.ts';
import { checkFields, checkPayload, type FieldPlace } from './check-fields.ts';
import { CONDITION_FIELDS } from './field-table.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

/**
 * Checks the rules of a Choice state.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export function checkChoice(state: JsonObject, place: FieldPlace, list: ProblemList): void {
  const rules = state['Choices'];
  const path = [...place.path, 'Choices'];
  if (!isJsonArray(rules) || rules.length === 0) {
    list.error('SCHEMA_VALIDATION_FAILED', path, 'a Choice state needs at least one rule in Choices');
    return;
  }
  for (const [index, rule] of rules.entries()) {
    const rulePath = [...path, index];
    if (!isJsonObject(rule)) {
      list.error('SCHEMA_VALIDATION_FAILED', rulePath, 'a rule must be an object');
      continue;
    }
    if (rule['Next'] === undefined) list.error('SCHEMA_VALIDATION_FAILED', rulePath, 'a rule needs Next');
    if (place.language === 'JSONata') checkConditionRule(rule, { ...place, path: rulePath, owner: 'a rule' }, list);
    else checkComparisonRule(rule, { ...place, path: rulePath }, list);
  }
}

function checkConditionRule(rule: JsonObject, place: FieldPlace, list: ProblemList): void {
  checkFields(rule, CONDITION_FIELDS, place, list);
  const condition = rule['Condition'];
  if (typeof condition === 'boolean') return;
  const path = [...place.path, 'Condition'];
  if (typeof condition === 'string' && (jsonataText(condition) !== undefined || holdsSubstitution(condition))) {
    checkPayload(condition, { ...place, path }, 'Condition', list);
  } else list.error('SCHEMA_VALIDATION_FAILED', path, 'Condition must be true, false or an expression in {% %}');
}

function checkComparisonRule(rule: JsonObject, place: FieldPlace, list: ProblemList): void {
  for (const name of ['Condition', 'Output']) {
    if (rule[name] === undefined) continue;
    list.error('FIELD_NOT_IN_QUERY_LANGUAGE', [...place.path, name], `${name} belongs to JSONata`);
  }
  if (rule['Condition'] !== undefined) return;
  readCondition(rule, problem => {
    list.error(codeOf(problem.path), [...place.path, ...problem.path], problem.message);
  });
  const assign = rule['Assign'];
  if (assign !== undefined) checkPayload(assign, { ...place, path: [...place.path, 'Assign'] }, 'Assign', list);
}

function codeOf(path: ProblemPath): 'INVALID_PATH' | 'SCHEMA_VALIDATION_FAILED' {
  const name = String(path.at(-1));
  return name === 'Variable' || name.endsWith('Path') ? 'INVALID_PATH' : 'SCHEMA_VALIDATION_FAILED';
}
