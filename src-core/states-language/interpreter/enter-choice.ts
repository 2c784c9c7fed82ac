import { evaluateTyped } from '../jsonata/jsonata-expression.ts';
import { evaluateTemplate } from '../payload-template.ts';
import type { EvaluationScope } from '../scope.ts';
import { STATES_ERRORS, StateFailure } from '../state-failure.ts';
import type { Frame } from './execution.ts';
import { frameScope } from './frame-scope.ts';
import { assign, done, effectiveInput, finish, placeResult } from './input-output.ts';
import type { CompiledChoice, CompiledRule } from './program.ts';
import type { Outcome, Turn } from './turn.ts';

/**
 * Takes the way of the first rule that holds, else the default.
 * @throws StateFailure (States.NoChoiceMatched) if there is no way.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export function enterChoice(turn: Turn, frame: Frame, state: CompiledChoice): Outcome {
  const input = effectiveInput(turn, frame, state);
  const scope = frameScope(turn, frame, input);
  const rule = state.rules.find(candidate => holds(candidate, scope));
  if (rule === undefined) {
    if (state.fallback === undefined) {
      throw new StateFailure(
        STATES_ERRORS.noChoiceMatched,
        `The choice state '${state.name}' has no matching rule and no Default.`,
      );
    }
    const outcome = finish(turn, frame, state, input, input);
    return outcome.kind === 'done' ? { ...outcome, next: state.fallback } : outcome;
  }
  const assigned = assign(turn, frame, rule.assign, input, {});
  if (state.language === 'JSONPath') {
    return done(turn, frame, state, placeResult(turn, frame, state, input), assigned, rule.next);
  }
  const output = rule.output === undefined ? input : evaluateTemplate(rule.output, scope);
  return done(turn, frame, state, output, assigned, rule.next);
}

function holds(rule: CompiledRule, scope: EvaluationScope): boolean {
  const { condition } = rule;
  if (typeof condition === 'boolean') return condition;
  if (typeof condition === 'function') return condition(scope);
  return evaluateTyped(condition, 'boolean', scope) === true;
}
