import type { TemplatePath } from '../read/read-properties.ts';
import type { Span } from '../text/template-node.ts';

/**
 * What is wrong: a name that is a slip of a known one, one that the schema does not have, a member that is missing, a value
 * of another kind, a value that is not in the list.
 */
export type SchemaFault = 'slip' | 'unknown' | 'missing' | 'kind' | 'unlisted';

/** What CloudFormation's own schema of a resource type says against a place of a template. */
export interface SchemaProblem {
  readonly fault: SchemaFault;
  /** Type of the resource. */
  readonly type: string;
  /** From the root of the template, functions among the steps; of what is missing, where it would stand. */
  readonly path: TemplatePath;
  readonly span: Span;
  /** One sentence without its full stop: what is wrong, what is allowed. */
  readonly message: string;
  /** The name that a misspelt one most likely means; it fits into the span. */
  readonly suggestion?: string;
}
