import type { Json } from '../shared/json.ts';
import type { Property, PropertyTable } from './property.ts';

/** A resource of a template that a value names: by `Ref` (no attribute) or by `Fn::GetAtt`. */
export class ResourceReference {
  readonly logicalId: string;
  readonly attribute: string | undefined;

  constructor(logicalId: string, attribute?: string) {
    this.logicalId = logicalId;
    this.attribute = attribute;
  }
}

/** A text of which a piece is not known before the stack is made: `!Sub '${Queue.QueueName}-copy'`. */
export class PartlyKnownText {
  readonly pieces: readonly (string | ResourceReference | UnknownValue)[];

  constructor(pieces: readonly (string | ResourceReference | UnknownValue)[]) {
    this.pieces = pieces;
  }
}

/** A value that the template alone does not tell: a parameter without default, an import, a lookup. */
export class UnknownValue {
  /** In words, for a note: `the parameter "Stage" has no default`. */
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

/** A value of a template with its functions worked out as far as the template tells. */
export type ResolvedValue =
  | null
  | boolean
  | number
  | string
  | ResourceReference
  | PartlyKnownText
  | UnknownValue
  | readonly ResolvedValue[]
  | ResolvedObject;

/** An object of a template. Members that `AWS::NoValue` takes away are left out. */
export interface ResolvedObject {
  readonly [key: string]: ResolvedValue | undefined;
}

/** Whether a value is an object with members, not one of the classes above. */
export function isResolvedObject(value: ResolvedValue | undefined): value is ResolvedObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ResourceReference || value instanceof PartlyKnownText || value instanceof UnknownValue)
  );
}

/** Whether a value is a list. */
export function isResolvedList(value: ResolvedValue | undefined): value is readonly ResolvedValue[] {
  return Array.isArray(value);
}

/** The value at a dotted path; undefined where there is none. What is unknown on the way makes the end unknown. */
export function valueAt(value: ResolvedValue | undefined, path: string): ResolvedValue | undefined {
  let found = value;
  for (const name of path.split('.')) {
    if (found instanceof UnknownValue) return found;
    found = isResolvedObject(found) ? found[name] : undefined;
  }
  return found;
}

/** A resource of a template, or one that CloudFormation makes out of it (a SAM event, an inline subscription). */
export interface TemplateResource {
  readonly logicalId: string;
  /** `AWS::SQS::Queue`. */
  readonly type: string;
  readonly properties: ResolvedObject;
  /** Where its properties stand: `['Resources', 'Orders', 'Properties']`. */
  readonly path: readonly (string | number)[];
  /** The file that it stands in, where that is the file of a nested stack. */
  readonly file?: string;
}

/** What the readers of wires see of a template. Elements are named by their id in the design. */
export interface TemplateView {
  readonly resources: readonly TemplateResource[];
  /** Resources of some CloudFormation types, in the order of the template. */
  ofType(...types: readonly string[]): readonly TemplateResource[];
  /** The element that a resource is shown as; undefined for what stays outside the canvas. */
  elementOf(logicalId: string): string | undefined;
  /** The element that a value names, by reference, ARN, address or name; undefined where it names none or several. */
  elementFor(value: ResolvedValue | undefined): string | undefined;
  /** Key of the element's service. */
  serviceOf(element: string): string | undefined;
  /**
   * The elements that a function or workflow calls: its role allows it one of the actions for their service (`sqs` to
   * `sqs:SendMessage`) on them, or on everything while its environment names them.
   */
  callsOf(element: string, actions: Readonly<Record<string, readonly string[]>>): readonly string[];
  /** The JSON value of a file that stands beside the template; undefined where nobody could read it. */
  fileValue(path: string): Json | undefined;
  /** The value of a property as it was read; undefined where the template gives none. */
  propertyOf(element: string, property: string): Json | undefined;
}

/** Values of properties, by the names of the design. */
export type ReadProperties = Readonly<Record<string, ResolvedValue | undefined>>;

/** What stands in a member of a resource for the value of a property; `value` undefined: the member is left out. */
export interface WrittenMember {
  /** Dotted. */
  readonly member: string;
  readonly value: Json | undefined;
}

/**
 * Writes a property that is not simply the value of one member. A text says why it is not to be written, as the rest of a sentence about the property; undefined: it
 * cannot be written in this resource.
 */
export type PropertyWriting = (
  value: Json | undefined,
  resource: TemplateResource,
) => WrittenMember | string | undefined;

/** A resource beside the main one that holds some of its properties, or the member of the main one that SAM has for it. */
export type SideResource = Pick<TemplateResource, 'logicalId' | 'properties' | 'path'>;

/** How the resources of a service are read from a template. */
export interface ServiceReading<Table extends PropertyTable = PropertyTable> {
  /** CloudFormation types, each with the names that it has for properties where they differ from the table's. */
  readonly types: Readonly<Record<string, Readonly<Partial<Record<keyof Table & string, string>>>>>;
  /** The property that holds the name on AWS, by which ARNs and addresses tell the resource. */
  readonly nameProperty?: keyof Table & string;
  /** Service in an ARN: `sqs`. */
  readonly arnService?: string;
  /** Put behind the logical id, where the resource shows a second element. */
  readonly idSuffix?: string;
  /** Left out: every resource of the types. */
  readonly applies?: (resource: TemplateResource) => boolean;
  /** The side resources of a resource that the template has, by their suffix: where properties with a `sideResource` stand. */
  readonly sides?: (
    resource: TemplateResource,
    view: TemplateView,
  ) => Readonly<Record<string, SideResource | undefined>>;
  /** What a template does with a resource that the design cannot say, each a sentence without its full stop. */
  readonly notes?: (resource: TemplateResource, view: TemplateView) => readonly string[];
  /** What is to be said before a property is edited in a template that stays, since other lines than its own would have to change too. */
  readonly editNote?: (
    property: Property,
    sides: Readonly<Record<string, SideResource | undefined>>,
  ) => string | undefined;
  /** Properties that need more than a look at one member. */
  readonly more?: (resource: TemplateResource, view: TemplateView) => ReadProperties;
  /** Where in a resource the properties stand that `more` reads: dotted members, the first that is there. */
  readonly stands?: Readonly<Partial<Record<keyof Table & string, readonly string[]>>>;
  /** The way back for properties that `more` reads. */
  readonly writes?: Readonly<Partial<Record<keyof Table & string, PropertyWriting>>>;
  /** Resources that CloudFormation or SAM makes out of one: inline subscriptions, events. */
  readonly expand?: (resource: TemplateResource) => readonly TemplateResource[];
}

/** A wire that a template makes. */
export interface FoundWire {
  readonly from: string;
  readonly to: string;
  /** The resource that makes it: gives the wire its id, and its properties by their CloudFormation names. */
  readonly resource?: TemplateResource;
  /** Properties that need more than a look at one member. */
  readonly properties?: ReadProperties;
  /** Where properties stand that are no members of the resource by their CloudFormation names. */
  readonly places?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Where in the template the wire stands; removing it removes the wire. Left out: several places make it. */
  readonly path?: readonly (string | number)[];
}

/** How wires of a kind are read from a template. */
export interface ConnectionReading {
  /** Where in its resource the properties of a wire stand that are no members by their CloudFormation names: dotted members. */
  readonly stands?: Readonly<Record<string, readonly string[]>>;
  /** The way back for properties that need more than one member's value. */
  readonly writes?: Readonly<Record<string, PropertyWriting>>;
  readonly wires: (view: TemplateView) => readonly FoundWire[];
}
