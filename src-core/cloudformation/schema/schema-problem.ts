import type { Span } from '../text/template-node.ts';

/** What CloudFormation's own schema of a resource type says against a place of a template. All of it is refused by AWS. */
export interface SchemaProblem {
  readonly span: Span;
  /** One sentence: what is wrong, what is allowed. */
  readonly message: string;
  /** The name that a misspelt one most likely means; it fits into the span. */
  readonly suggestion?: string;
}
