import { connections } from '../../catalog/connections.ts';
import { serviceOf, services } from '../../catalog/services.ts';
import type { ResourceGroup } from '../../contract/graph.ts';
import type { Scenario } from '../../contract/scenario.ts';
import type { ResolvedValue, TemplateResource } from '../../contract/template-reading.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { ParseProblem } from '../../document/parse-problem.ts';
import { ADDRESS_VARIABLE } from '../../services/endpoint/cloudformation.ts';
import { isJsonObject } from '../../shared/json.ts';
import { ok, type Result } from '../../shared/result.ts';
import { environmentNames } from '../environment-names.ts';
import { LineMap } from '../text/line-map.ts';
import { readTemplateText, type TemplateText } from '../text/read-text.ts';
import { type MapEntry, memberOf, nodeAt, textOf } from '../text/template-node.ts';
import { connectorPermissions } from './connectors.ts';
import { ElementIds } from './element-ids.ts';
import { LOOP_KEY } from './expand-loops.ts';
import { LocalFiles, type ReadLocalFile } from './local-files.ts';
import { type NestedStack, type WithNested, withNestedStacks } from './nested-stacks.ts';
import { placeProperties, type ReadElement } from './read-properties.ts';
import { readResources } from './read-resources.ts';
import { readWires } from './read-wires.ts';
import { Resolver } from './resolver.ts';
import { type SavedPicture, savedPicture } from './saved-picture.ts';
import { type Sections, sectionsOf } from './sections.ts';
import { type ElementOrigin, ReadView } from './view.ts';

/** A resource that has no place on the canvas. It stays in the template. */
export interface OtherResource {
  readonly logicalId: string;
  readonly type: string;
  readonly line: number;
  /** There for a nested stack in a file beside the template; what it holds has its place on the canvas. */
  readonly nested?: NestedStack;
}

/** A template, read: the design that it shows, and where each piece of the design stands in it. */
export interface TemplateReading {
  readonly source: TemplateText;
  /** The design; what no saved picture places is at 0, 0. */
  readonly document: EventloomDocument;
  /** Ids of the resources that a saved picture places. */
  readonly placed: ReadonlySet<string>;
  /** Every element by its id. */
  readonly elements: ReadonlyMap<string, ReadElement>;
  readonly others: readonly OtherResource[];
  /** Its roles allow so many calls that not all of them are wires. */
  readonly hasMoreCalls: boolean;
  /** The files beside it that it names and that hold a part of the design. */
  readonly files: Pick<LocalFiles, 'texts' | 'troubles' | 'kindOf'>;
}

/**
 * Reads a CloudFormation or SAM template; `readFile` gives the definitions that stand in files beside it. Fails with line and
 * reason; never throws for what a text may hold.
 */
export function readTemplate(text: string, readFile?: ReadLocalFile): Result<TemplateReading, readonly ParseProblem[]> {
  const source = readTemplateText(text);
  return source.ok ? ok(readDesign(source.value, new LocalFiles(readFile))) : source;
}

function readDesign(source: TemplateText, files: LocalFiles): TemplateReading {
  const sections = sectionsOf(source.root);
  const resolver = new Resolver(sections);
  const picture = savedPicture(resolver.value(sections.metadata));
  const { resources: all, stacks } = withNestedStacks(readResources(sections, resolver), files);
  const resources = expanded(all);
  const ids = new ElementIds(picture);
  const origins = findElements(resources, ids);
  const view = new ReadView(resources, origins, files);
  view.connectors = connectorPermissions(resources, embeddedConnectors(sections, resolver), id => view.elementOf(id));
  const saved = new Map(picture.elements.map(element => [element.id, element]));
  const nodes = origins.map(origin => placeProperties(origin, serviceOf(origin.type), saved.get(origin.id), view));
  for (const node of nodes) view.setProperties(node.id, node.properties);
  const wires = readWires(connections, view, ids, picture);
  const outside = ids.unreadResources(nodes);
  const endpoints = new Set([...nodes, ...outside].flatMap(({ id, type }) => (type === 'endpoint' ? [id] : [])));
  const calls = wires.filter(({ type, to = '' }) => type === 'send' && endpoints.has(to));
  const told = nodes.map(node => withoutAddresses(node, calls));
  const elements = [...told, ...outside, ...wires];
  return {
    source,
    document: toDocument([...told, ...outside], wires, picture, sections),
    placed: new Set(picture.elements.filter(element => element.position !== undefined).map(element => element.id)),
    elements: new Map(elements.map(element => [element.id, element])),
    others: otherResources(source, sections, { elements, stacks }),
    hasMoreCalls: view.hasMoreCalls,
    files,
  };
}

/** A variable that tells a function an address outside is what the wire to that endpoint says. */
function withoutAddresses(node: ReadElement, calls: readonly ReadElement[]): ReadElement {
  const { environmentVariables: variables, ...properties } = node.properties;
  if (!isJsonObject(variables)) return node;
  const targets = calls
    .filter(({ from }) => from === node.id)
    .map(({ to = '' }) => ({ id: to, end: ADDRESS_VARIABLE }));
  const told = new Set(environmentNames(targets).values());
  const own = Object.entries(variables).filter(([name]) => !told.has(name));
  if (own.length === Object.keys(variables).length) return node;
  return {
    ...node,
    properties: own.length === 0 ? properties : { ...properties, environmentVariables: Object.fromEntries(own) },
  };
}

/** With the resources that CloudFormation and SAM make of others; what the template has itself comes first. */
function expanded(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const all = new Map(resources.map(resource => [resource.logicalId, resource]));
  for (const resource of resources) {
    for (const service of Object.values(services)) {
      const reading = service.cloudformation.reading;
      if (reading?.expand === undefined || !Object.hasOwn(reading.types, resource.type)) continue;
      for (const made of reading.expand(resource)) if (!all.has(made.logicalId)) all.set(made.logicalId, made);
    }
  }
  return [...all.values()];
}

function findElements(resources: readonly TemplateResource[], ids: ElementIds): readonly ElementOrigin[] {
  return resources.flatMap(resource =>
    Object.values(services).flatMap(({ type, cloudformation: { reading } }): readonly ElementOrigin[] => {
      if (reading === undefined || !Object.hasOwn(reading.types, resource.type)) return [];
      if (reading.applies?.(resource) === false) return [];
      const id = ids.resource(type, `${resource.logicalId}${reading.idSuffix ?? ''}`, resource.logicalId);
      return [{ id, type, resource }];
    }),
  );
}

function embeddedConnectors(sections: Sections, resolver: Resolver): ReadonlyMap<string, ResolvedValue | undefined> {
  const found = sections.resources.flatMap(({ key, value }) => {
    const connectors = memberOf(value, 'Connectors');
    return connectors === undefined ? [] : [[key, resolver.value(connectors)] as const];
  });
  return new Map(found);
}

function toDocument(
  nodes: readonly ReadElement[],
  wires: readonly ReadElement[],
  picture: SavedPicture,
  sections: Sections,
): EventloomDocument {
  const ids = new Set([...nodes, ...wires].map(element => element.id));
  const saved = new Map(picture.elements.map(element => [element.id, element]));
  const groups = groupsOf(picture, new Set(nodes.map(({ id }) => id)));
  return {
    name: picture.name ?? nameOf(sections.description),
    resources: nodes.map(({ id, type, label, properties }) => ({
      id,
      type,
      name: saved.get(id)?.name ?? label,
      position: saved.get(id)?.position ?? { x: 0, y: 0 },
      properties,
    })),
    connections: wires.map(({ id, type, from = '', to = '', properties }) => ({ id, type, from, to, properties })),
    ...(groups.length > 0 && { groups }),
    scenarios: picture.scenarios.filter(scenario => namesOnly(scenario, ids)),
    ...(picture.silenced.length > 0 && { silenced: picture.silenced }),
  };
}

/** The groups of the picture with the members that are still there, each in one group alone. */
function groupsOf({ groups }: SavedPicture, ids: ReadonlySet<string>): readonly ResourceGroup[] {
  const taken = new Set(ids);
  return groups.flatMap(group => {
    const members = group.members.filter(member => taken.delete(member));
    return members.length === 0 || ids.has(group.id) ? [] : [{ ...group, members }];
  });
}

/** Whether everything that a scenario names is still there. */
function namesOnly({ load, faults, expect }: Scenario, ids: ReadonlySet<string>): boolean {
  const named = [
    ...load.flatMap(line => [line.client, line.connection]),
    ...faults.map(fault => fault.resource),
    ...expect.map(expectation => ('of' in expectation ? expectation.of : undefined)),
  ];
  return named.every(id => id === undefined || ids.has(id));
}

/** Marks that AWS's own templates carry in their descriptions to count who uses them: `(uksb-1abcde23) (tag:sqs-lambda)`. */
const USAGE_MARK = /\((?:uksb-|qs-|tag:|SO\d)[^)\s]*\)/g;

/** CloudFormation takes 1,024 bytes. */
const LONGEST_DESCRIPTION = 1_024;

/** What a design is called whose template has neither a name in its picture nor a description. */
export const UNNAMED = 'Template';

function nameOf(description: string | undefined): string {
  const [line = ''] = (description ?? '')
    .slice(0, LONGEST_DESCRIPTION)
    .replaceAll(USAGE_MARK, '')
    .trim()
    .split(/\n|(?<=[.!?])\s/);
  return line.trim() === '' ? UNNAMED : line.trim().slice(0, 100);
}

/** Resources that neither a node nor a wire shows. */
function otherResources(
  source: TemplateText,
  sections: Sections,
  { elements, stacks }: { readonly elements: readonly ReadElement[]; readonly stacks: WithNested['stacks'] },
): readonly OtherResource[] {
  const shown = new Set(elements.flatMap(({ path }) => (path?.[0] === 'Resources' ? [path[1]] : [])));
  const lines = new LineMap(source.text);
  return sections.resources
    .filter(entry => !shown.has(entry.key))
    .map(entry => {
      const nested = stacks.get(entry.key);
      return {
        logicalId: entry.key,
        type: typeOf(entry),
        line: lines.position(entry.keySpan[0]).line,
        ...(nested !== undefined && { nested }),
      };
    });
}

function typeOf({ key, value }: MapEntry): string {
  return key.startsWith(LOOP_KEY)
    ? 'loop that is not written out'
    : (textOf(nodeAt(value, ['Type'])) ?? 'without a type');
}
