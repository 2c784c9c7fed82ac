/** A place in a definition: the keys and indexes that lead to it from the top. */
export type ProblemPath = readonly (string | number)[];

/** What is wrong with a definition, and where. An error is what AWS refuses; a warning it lets pass. */
export interface DefinitionProblem {
  readonly code: ProblemCode;
  readonly path: ProblemPath;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/**
 * The kinds of problems. Where AWS's own validation or linters have a word for one, it is that word.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html
 */
export type ProblemCode =
  | 'SCHEMA_VALIDATION_FAILED'
  | 'UNKNOWN_FIELD'
  | 'FIELD_NOT_IN_QUERY_LANGUAGE'
  | 'CONFLICTING_FIELDS'
  | 'VALUE_OUT_OF_RANGE'
  | 'INVALID_PATH'
  | 'INVALID_EXPRESSION'
  | 'INVALID_TIMESTAMP'
  | 'MISSING_TRANSITION_TARGET'
  | 'MISSING_TRANSITION'
  | 'UNREACHABLE_STATE'
  | 'MISSING_TERMINAL_STATE'
  | 'DUPLICATE_STATE_NAMES'
  | 'DUPLICATE_FIELD_NAME'
  | 'INVALID_STATE_NAME'
  | 'STATES_ALL_NOT_LAST'
  | 'EXPRESS_NOT_SUPPORTED'
  | 'CALLBACK_WITHOUT_TOKEN'
  | 'VARIABLE_OF_OUTER_SCOPE'
  | 'INVALID_VARIABLE_NAME'
  | 'DISTRIBUTED_MAP_ONLY';

/** Collects problems. */
export class ProblemList {
  readonly problems: DefinitionProblem[] = [];

  /** Adds what AWS refuses. */
  error(code: ProblemCode, path: ProblemPath, message: string): void {
    this.problems.push({ code, path, message, severity: 'error' });
  }

  /** Adds what AWS lets pass. */
  warning(code: ProblemCode, path: ProblemPath, message: string): void {
    this.problems.push({ code, path, message, severity: 'warning' });
  }
}
