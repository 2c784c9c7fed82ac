import type { WorkflowType } from './definition.ts';

/** What is wrong with a definition, and where. */
export interface DefinitionProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What {@link validateDefinition} takes into account. */
export interface ValidationOptions {
  /** Default STANDARD. */
  readonly type?: WorkflowType;
}

/** Checks a definition. */
export function validateDefinition(_value: unknown, _options: ValidationOptions = {}): DefinitionProblem[] {
  return [];
}
