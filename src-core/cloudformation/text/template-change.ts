import type { Json } from '../../shared/json.ts';

/** One change of a template's text, by a path of keys and indexes from the root. */
export type TemplateChange =
  /** Sets a value; what is missing on the way is made. Items of the list `flowBelow` keep to one line each. */
  | {
      readonly change: 'set';
      readonly path: readonly (string | number)[];
      readonly value: Json;
      readonly flowBelow?: string;
    }
  /** Takes a member or item away, with its comments on the same line; a map that would be left empty goes too. */
  | { readonly change: 'remove'; readonly path: readonly (string | number)[] }
  /** Adds an item to a list. */
  | { readonly change: 'append'; readonly path: readonly (string | number)[]; readonly value: Json };
