import { serviceOf } from '../../catalog/services.ts';
import {
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  type TemplateResource,
  type TemplateView,
  valueAt,
} from '../../contract/template-reading.ts';
import type { Json } from '../../shared/json.ts';
import { asText } from './join-texts.ts';
import type { LocalFiles } from './local-files.ts';
import { allows, type Grants, grantsOf, type Permission, RolePolicies } from './permissions.ts';

/** What an element of the design is in the template. */
export interface ElementOrigin {
  readonly id: string;
  /** Key of its service. */
  readonly type: string;
  readonly resource: TemplateResource;
}

/** Resources that stand for another: the member that names it. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'AWS::Lambda::Alias': 'FunctionName',
  'AWS::Lambda::Version': 'FunctionName',
  'AWS::Kinesis::StreamConsumer': 'StreamARN',
};

const ARN = /^arn:[^:]*:([a-z0-9-]+):[^:]*:[^:]*:(?:function:|stateMachine:|stream\/)?([^:/]+)/;
const ADDRESS = /^https:\/\/([a-z0-9-]+)\..*\/([^/]+)$/;
const NAME = /^([\w.-]+)(?::[\w$-]+)?$/;

/** More wires than a person can look at: a role that all functions share may allow each of them everything. */
const MOST_CALLS = 20_000;

/** The template as the readers of services and wires see it. */
export class ReadView implements TemplateView {
  readonly resources: readonly TemplateResource[];
  readonly policies: RolePolicies;
  private readonly files: LocalFiles;
  private readonly byType = new Map<string, TemplateResource[]>();
  private readonly byLogicalId: ReadonlyMap<string, TemplateResource>;
  private readonly elements = new Map<string, ElementOrigin>();
  private readonly elementIds = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly grants = new Map<string, Grants>();
  private callsLeft = MOST_CALLS;
  private readonly properties = new Map<string, Readonly<Record<string, Json>>>();
  /** By logical id of the source. */
  connectors: ReadonlyMap<string, readonly Permission[]> = new Map();

  constructor(resources: readonly TemplateResource[], elements: readonly ElementOrigin[], files: LocalFiles) {
    this.resources = resources;
    this.files = files;
    this.byLogicalId = new Map(resources.map(resource => [resource.logicalId, resource]));
    for (const resource of resources) {
      const known = this.byType.get(resource.type);
      if (known === undefined) this.byType.set(resource.type, [resource]);
      else known.push(resource);
    }
    this.policies = new RolePolicies(
      this.ofType('AWS::IAM::Role'),
      this.ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'),
    );
    for (const element of elements) this.addElement(element);
  }

  ofType(...types: readonly string[]): readonly TemplateResource[] {
    const [only = ''] = types;
    // Asked for every element, so the list itself, not a copy.
    return types.length === 1 ? (this.byType.get(only) ?? []) : types.flatMap(type => this.byType.get(type) ?? []);
  }

  elementOf(logicalId: string): string | undefined {
    return this.elementIds.get(logicalId);
  }

  serviceOf(element: string): string | undefined {
    return this.elements.get(element)?.type;
  }

  elementFor(value: ResolvedValue | undefined): string | undefined {
    if (value instanceof ResourceReference) return this.elementBehind(value.logicalId, 0);
    if (value instanceof PartlyKnownText) {
      const named = value.pieces.flatMap(piece => {
        const element = piece instanceof ResourceReference ? this.elementBehind(piece.logicalId, 0) : undefined;
        return element ?? [];
      });
      return new Set(named).size === 1 ? named[0] : undefined;
    }
    const text = asText(value);
    return text === undefined ? undefined : this.elementNamed(text);
  }

  callsOf(element: string, actions: Readonly<Record<string, readonly string[]>>): readonly string[] {
    const resource = this.elements.get(element)?.resource;
    if (resource === undefined || this.callsLeft === 0) return [];
    const grants = this.grantsOf(resource);
    const wanted = (target: string) => actions[this.serviceOf(target) ?? ''] ?? [];
    const may = (patterns: readonly string[], target: string) =>
      wanted(target).some(action => allows(patterns, action));
    const granted = [...grants.permissions, ...(this.connectors.get(resource.logicalId) ?? [])]
      .filter(permission => may(permission.actions, permission.element))
      .map(permission => permission.element);
    const told = this.toldOf(resource).filter(
      target => wanted(target).length > 0 && (grants.isPartlyUnknown || may(grants.everywhere, target)),
    );
    const calls = [...new Set([...granted, ...told])].slice(0, this.callsLeft);
    this.callsLeft -= calls.length;
    return calls;
  }

  /** Whether a template allows so many calls that some are not told. */
  get hasMoreCalls(): boolean {
    return this.callsLeft === 0;
  }

  fileValue(path: string): Json | undefined {
    return this.files.value(path);
  }

  propertyOf(element: string, property: string): Json | undefined {
    return this.properties.get(element)?.[property];
  }

  /** Tells the view what was read of an element, so that wires can look at it. */
  setProperties(element: string, properties: Readonly<Record<string, Json>>): void {
    this.properties.set(element, properties);
  }

  private addElement(element: ElementOrigin): void {
    this.elements.set(element.id, element);
    this.elementIds.set(element.resource.logicalId, element.id);
    const { cloudformation, properties } = serviceOf(element.type);
    const { reading } = cloudformation;
    const name = reading?.nameProperty;
    if (name === undefined) return;
    const member = reading?.types[element.resource.type]?.[name] ?? properties[name]?.cloudFormation;
    const text = member === undefined ? undefined : asText(valueAt(element.resource.properties, member));
    if (text === undefined || text === '') return;
    this.names.set(`${reading?.arnService} ${text}`, element.id);
    // A name alone tells only what no other service has too.
    this.names.set(` ${text}`, this.names.has(` ${text}`) ? '' : element.id);
  }

  private elementBehind(logicalId: string, depth: number): string | undefined {
    const id = logicalId.split('.')[0] ?? logicalId;
    const known = this.elementIds.get(id);
    if (known !== undefined || depth > 3) return known;
    const resource = this.byLogicalId.get(id);
    const member = STANDS_FOR[resource?.type ?? ''];
    const value = member === undefined ? undefined : resource?.properties[member];
    return value instanceof ResourceReference ? this.elementBehind(value.logicalId, depth + 1) : undefined;
  }

  /** By an ARN, by an address (`https://sqs.…/orders`) or by the bare name; a version or alias may stand behind a name. */
  private elementNamed(text: string): string | undefined {
    const [, service, named] = ARN.exec(text) ?? ADDRESS.exec(text) ?? [];
    const name = named ?? NAME.exec(text)?.[1];
    const found = name === undefined ? undefined : this.names.get(`${service ?? ''} ${name}`);
    return found === '' ? undefined : found;
  }

  private grantsOf(resource: TemplateResource): Grants {
    const known = this.grants.get(resource.logicalId);
    if (known !== undefined) return known;
    const grants = grantsOf(resource, this);
    this.grants.set(resource.logicalId, grants);
    return grants;
  }

  private toldOf(resource: TemplateResource): readonly string[] {
    const variables = valueAt(resource.properties, 'Environment.Variables');
    if (typeof variables !== 'object' || variables === null) return [];
    return Object.values(variables).flatMap((value: ResolvedValue | undefined) => this.elementFor(value) ?? []);
  }
}
