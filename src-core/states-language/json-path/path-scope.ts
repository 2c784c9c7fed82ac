import type { Json, JsonObject } from '../../shared/json.ts';

/** What paths can start from while a state is evaluated. */
export interface PathScope {
  /** The value of `$`. */
  readonly input: Json;
  /** The value of `$$`; built only when a path asks for it. */
  readonly context: () => JsonObject;
  /** The value of `$name`, or undefined if no such variable is in scope. */
  readonly variable: (name: string) => Json | undefined;
}
