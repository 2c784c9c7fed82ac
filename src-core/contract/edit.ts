import type { Json } from '../shared/json.ts';
import type { ExportSettings } from './export-settings.ts';
import type { Position, ResourceGroup } from './graph.ts';
import type { PropertyValues } from './property.ts';

/** A resource as the document stores it. */
export interface ResourceRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly position: Position;
  readonly properties: PropertyValues;
}

/** A wire as the document stores it. */
export interface ConnectionRecord {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: PropertyValues;
}

/** A person's word that one rule may be broken at one element, and why. */
export interface Silence {
  readonly ruleId: string;
  /** Id of the resource or wire. */
  readonly element: string;
  /** Why it is right here; never empty. */
  readonly reason: string;
}

/**
 * One change of a document, as plain data: the only way a document changes. Fixes of findings are lists of these.
 * An edit that names an element which is not there is a mistake of the caller and throws.
 */
export type Edit =
  | { readonly edit: 'add-resource'; readonly resource: ResourceRecord }
  | { readonly edit: 'add-connection'; readonly connection: ConnectionRecord }
  /** Frames resources; they leave the group they were in, and a group without members goes. */
  | { readonly edit: 'add-group'; readonly group: ResourceGroup }
  /** Removes resources, wires and groups; wires of a removed resource go with it, members of a removed group stay. */
  | { readonly edit: 'remove'; readonly ids: readonly string[] }
  /** Sets a property; `value` left out or undefined returns it to its default. */
  | { readonly edit: 'set-property'; readonly id: string; readonly property: string; readonly value?: Json | undefined }
  /** Names a resource or a group. */
  | { readonly edit: 'rename'; readonly id: string; readonly name: string }
  | { readonly edit: 'move'; readonly positions: Readonly<Record<string, Position>> }
  /** Changes what a wire joins. */
  | { readonly edit: 'reconnect'; readonly id: string; readonly from: string; readonly to: string }
  /** Changes the kind of a wire; properties that the new kind lacks are dropped. */
  | { readonly edit: 'retype-connection'; readonly id: string; readonly type: string }
  /** Silences a rule at an element; what was said of the two before is replaced. */
  | { readonly edit: 'silence'; readonly silence: Silence }
  | { readonly edit: 'unsilence'; readonly ruleId: string; readonly element: string }
  /** Says what the template has beside resources and wires, in the place of what was said before. */
  | { readonly edit: 'set-export'; readonly settings: ExportSettings }
  | { readonly edit: 'rename-design'; readonly name: string }
  | { readonly edit: 'set-scenarios'; readonly scenarios: readonly Json[] };
