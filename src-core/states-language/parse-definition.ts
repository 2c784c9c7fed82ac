import type { StateMachineDefinition } from './definition.ts';
import { type ValidationOptions, validateDefinition } from './validate-definition.ts';
import type { DefinitionProblem } from './validation/problems.ts';

/** A machine whose definition has been checked. */
export interface StateMachine {
  readonly definition: StateMachineDefinition;
}

/** The outcome of {@link parseDefinition}. `warnings` are problems that AWS lets pass. */
export type ParsedDefinition =
  | { readonly ok: true; readonly machine: StateMachine; readonly warnings: readonly DefinitionProblem[] }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/**
 * Reads a state machine from its definition.
 * @param value the definition, already read from its JSON or YAML text.
 * @returns the machine, or everything that is wrong with the definition.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export function parseDefinition(value: unknown, options: ValidationOptions = {}): ParsedDefinition {
  const problems = validateDefinition(value, options);
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems };
  return { ok: true, machine: { definition: value as StateMachineDefinition }, warnings: problems };
}
