import type { Json } from '../../shared/json.ts';

/**
 * What a path starts from: the input (`$`), the context object (`$$`) or a variable (`$name`). Inside a filter `@`
 * is the item that the filter looks at.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export type PathRoot = { kind: 'input' } | { kind: 'context' } | { kind: 'variable'; name: string } | { kind: 'item' };

/** One step of a path. `descend` first visits the value and everything below it. */
export type PathSegment =
  | { kind: 'names'; names: readonly string[]; descend: boolean }
  | { kind: 'indexes'; indexes: readonly number[]; descend: boolean }
  | { kind: 'slice'; from: number | undefined; to: number | undefined; step: number; descend: boolean }
  | { kind: 'all'; descend: boolean }
  | { kind: 'filter'; condition: FilterExpression; descend: boolean };

/** A parsed JSONPath. */
export interface JsonPath {
  readonly text: string;
  readonly root: PathRoot;
  readonly segments: readonly PathSegment[];
  /** Whether it names exactly one place; an indefinite path yields an array of everything it finds. */
  readonly isDefinite: boolean;
}

/** A condition inside `[?( … )]`. */
export type FilterExpression =
  | { kind: 'and' | 'or'; parts: readonly FilterExpression[] }
  | { kind: 'not'; part: FilterExpression }
  | { kind: 'exists'; path: JsonPath }
  | { kind: 'compare'; operator: FilterOperator; left: FilterOperand; right: FilterOperand };

/** The comparison operators that a filter knows. */
export type FilterOperator = '==' | '!=' | '<=' | '<' | '>=' | '>' | '=~' | 'in' | 'nin';

/** One side of a comparison in a filter. */
export type FilterOperand =
  | { kind: 'path'; path: JsonPath }
  | { kind: 'literal'; value: Json }
  | { kind: 'pattern'; pattern: RegExp };
