/** Why a design has no template. */
export interface TemplateProblem {
  /** EMPTY: nothing in the design is a resource of AWS. WIRE: AWS has no such wire. CIRCLE: resources that each need the other first. LIMIT: larger than AWS takes. */
  readonly code: 'EMPTY' | 'WIRE' | 'CIRCLE' | 'LIMIT';
  /** Ids of the elements at fault; empty when it is the design as a whole. */
  readonly elements: readonly string[];
  /** What is wrong, the value given, what is allowed, and what to change. */
  readonly message: string;
}
