import type { Json } from '../shared/json.ts';
import type { PathScope } from './json-path/path-scope.ts';
import type { EvaluateJsonata } from './jsonata/evaluate-jsonata.ts';

/** What the expressions of a state see, in either query language. */
export interface EvaluationScope extends PathScope {
  /** `$states.result`: only where a task, a Parallel or a Map has ended well. */
  readonly result?: Json;
  /** `$states.errorOutput`: only in a catcher. */
  readonly errorOutput?: Json;
  /** Every variable in scope, for JSONata. */
  readonly variables: () => Readonly<Record<string, Json>>;
  readonly random: () => number;
  readonly nowMillis: number;
  readonly evaluateJsonata: EvaluateJsonata;
}
