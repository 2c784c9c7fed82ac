import type { Load } from '#core/contract/scenario.ts';

/** Changes members of a load; undefined takes one out. Changes with the same field are one step of typing. */
export type SetLoad = (patch: { readonly [Name in keyof Load]?: Load[Name] | undefined }, field?: string) => void;

/** What the fields of a load need: the load, and how to change it. */
export interface LoadFieldsProps {
  readonly load: Load;
  readonly set: SetLoad;
}
