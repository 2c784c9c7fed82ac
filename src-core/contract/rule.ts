import type { Json } from '../shared/json.ts';
import type { Edit } from './edit.ts';
import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';
import type { Confidence, PropertyValues } from './property.ts';
import type { Show } from './show.ts';

/** error: AWS refuses it or messages are lost. warning: documented advice, or fails under load. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A mechanical repair: a button's label and the edits behind it. */
export interface Fix {
  /** Verb first, with the value: "Raise the visibility timeout to 180 s". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule reports about its subject. */
export interface Problem {
  /** Id of the element at fault; left out: the subject itself. Graph rules must give it. */
  readonly element?: string;
  /** Name of the property at fault. */
  readonly path?: string;
  /** Where in the value of that property: the keys and indexes that lead there. */
  readonly place?: readonly (string | number)[];
  /** What happens to the messages, then what to do. One or two plain sentences. */
  readonly message: string;
  readonly given?: Json;
  /** The allowed values in words. */
  readonly allowed?: string;
  readonly fix?: Fix;
}

/** What a rule says of itself. `docs/rules.md` is rendered from it. */
export interface RuleInfo {
  /** Stable, never reused; the file's name in upper case. */
  readonly id: string;
  readonly severity: Severity;
  /** The rule in a few words. */
  readonly title: string;
  /** One plain sentence of consequence: "messages are processed twice". */
  readonly why: string;
  /** AWS's page. */
  readonly sourceUrl: string;
  /** The day the page was read, ISO 8601. */
  readonly checkedOn: string;
  /** Default 'A'. C is never an error. */
  readonly confidence?: Confidence;
  /** AWS refuses to create such a wire, so drawing it is refused with this rule's message. */
  readonly refusesWire?: true;
}

/** A rule about each resource of a service, or each wire of a kind. `applies` false means: not this rule's business. */
export interface ElementRule<Element> extends RuleInfo {
  readonly applies?: (element: Element, graph: DesignGraph) => boolean;
  readonly check: (element: Element, graph: DesignGraph) => readonly Problem[];
  /** For what shows on virtual time: the run that makes the failure of a finding happen. Asked only when someone wants to see it. */
  readonly show?: (finding: Finding, graph: DesignGraph) => Show | undefined;
  /** Its failure is that nobody reads: it shows although every mapping that would is switched off. */
  readonly showsUnread?: true;
  /** What an explanation says of the whole design, whether the rule finds something or not: "shop → orders → billing: …". */
  readonly explain?: (graph: DesignGraph) => readonly string[];
}

/** A rule about the resources of one service. It sits in that service's folder. */
export type ResourceRule<Properties = PropertyValues> = ElementRule<GraphResource<Properties>>;

/** A rule about the wires of one kind. It sits in that connection's folder. */
export type ConnectionRule<Properties = PropertyValues> = ElementRule<GraphConnection<Properties>>;

/** A rule about the design as a whole (cycles, islands, losses). It sits in `rules/`. */
export type GraphRule = ElementRule<DesignGraph>;

/** Where a finding about the text of a template stands: in the words of the template, not of the design. */
export interface TemplatePlace {
  /** Type of the resource that it stands in. */
  readonly type: string;
  /** Keys and indexes from the root of the template. */
  readonly path: readonly (string | number)[];
  /** What of the member at that path is at fault. */
  readonly part: 'name' | 'value';
  /** What most likely is meant in its place. */
  readonly suggestion?: string;
}

/** A problem with everything a view or a report needs. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Id of the resource or wire. */
  readonly element: string;
  readonly path?: string;
  /** Where in the value of that property: the keys and indexes that lead there. */
  readonly place?: readonly (string | number)[];
  /** There for what the text of a template has and the design has not; `element` may be a logical id then. */
  readonly inTemplate?: TemplatePlace;
  readonly message: string;
  readonly given?: Json;
  readonly allowed?: string;
  readonly sourceUrl: string;
  readonly fix?: Fix;
}

/** What says where a finding stands. */
export type FindingPlace = Pick<Finding, 'element' | 'path' | 'place' | 'inTemplate'>;

/** The day the facts behind the rules were read. */
export const FACTS_CHECKED_ON = '2026-11-20';
