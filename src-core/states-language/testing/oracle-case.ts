import type { Json, JsonObject } from '../../shared/json.ts';

/** A recorded case, as the oracle's README describes it. */
export interface OracleCase {
  readonly id: string;
  readonly kind: 'execution' | 'definition' | 'test-state';
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly scope: 'in' | 'out';
  /** Why the case is out of scope. */
  readonly scopeReason?: string;
  readonly notes?: readonly string[];
  readonly clock?: string;
  readonly bindings?: Readonly<Record<string, string>>;
  readonly definition?: JsonObject;
  readonly definitionText?: string;
  readonly input?: Json;
  readonly call?: JsonObject;
  readonly tasks?: readonly OracleTask[];
  readonly expected: OracleExpectation;
}

/** One recorded attempt of a task. */
export interface OracleTask {
  readonly state: string;
  readonly iteration?: { readonly index: number };
  readonly parameters?: Json;
  readonly input?: Json;
  readonly outcome: string;
  readonly result?: Json;
  readonly error?: string;
  readonly cause?: Json;
  readonly causeText?: string;
  readonly submitOutput?: Json;
}

/** What the recording shows. */
interface OracleExpectation {
  readonly status?: string;
  readonly result?: string;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: Json;
  readonly statesEntered?: readonly string[];
  readonly history?: readonly JsonObject[];
  readonly wildcards?: readonly string[];
}

/** Puts real values in the places of a case's text that stand for the partition, the Region and its bindings. */
export function bindCase(original: OracleCase): OracleCase {
  let text = JSON.stringify({ ...original, bindings: undefined });
  const bindings = { '<partition>': 'aws', '<region>': 'us-east-1', ...original.bindings };
  for (const [place, value] of Object.entries(bindings)) text = text.replaceAll(place, value);
  return JSON.parse(text);
}
