import { isJsonObject } from '../../shared/json.ts';
import type { Edit } from '../edit.ts';
import type { DesignGraph } from '../graph.ts';
import { type Expectation, type Fault, type Load, scenarioSchema } from '../scenario.ts';
import type { Show } from '../show.ts';
import { feedOf } from './feed.ts';

/** What is sent; the client and the wire are found. */
export type ShowLoad = Partial<Omit<Load, 'client' | 'connection'>>;
/** What goes wrong. `'feed'` and `'feed-wire'` stand for the client that sends and its wire. */
export type ShowFault = Pick<Fault, 'resource' | 'kind'> & Partial<Omit<Fault, 'resource' | 'kind'>>;

interface ShowSpec {
  readonly graph: DesignGraph;
  /** Name of the scenario, unique enough to be kept in the design: the rule and the element. */
  readonly name: string;
  readonly story: string;
  /** Id of the resource that the messages must reach. */
  readonly into: string;
  /** Resources that the same is sent to, beside it. */
  readonly also?: readonly string[];
  /** The last wire into it is an asynchronous invoke. */
  readonly isAsynchronous?: boolean;
  /** From when the messages can be received: the delay of the queue comes on top. */
  readonly forSeconds: number;
  /** Filters behind the resource are what the run is about; else they let everything pass in it. */
  readonly keepsFilters?: true;
  readonly load: readonly [ShowLoad, ...ShowLoad[]];
  readonly faults?: readonly ShowFault[];
  readonly expect: readonly [Expectation, ...Expectation[]];
  readonly edits?: readonly Edit[];
  readonly keptForSeconds?: number;
}

/**
 * Composes a run: one client sends into the resource, every other client of the design keeps quiet. Undefined where no
 * client can send there.
 */
export function showRun(spec: ShowSpec): Show | undefined {
  const { graph, name, story, expect, keptForSeconds } = spec;
  const forSeconds = spec.forSeconds + delayOf(spec.into, graph);
  const wished = [spec.into, ...(spec.also ?? [])];
  const feeds = wished.flatMap((into, index) => feedOf(graph, into, spec.isAsynchronous === true, index) ?? []);
  const [first] = feeds;
  if (first === undefined || feeds.length < wished.length) return undefined;
  const senders = new Set(feeds.map(feed => feed.client));
  const quiet = graph.resources
    .filter(resource => resource.type === 'client' && !senders.has(resource.id))
    .map(({ id }) => ({ client: id, ratePerSecond: 0, toSeconds: 0 }));
  const places: Readonly<Record<string, string>> = { feed: first.client, 'feed-wire': first.connection };
  const faults = (spec.faults ?? []).map(fault => ({ ...fault, resource: places[fault.resource] ?? fault.resource }));
  const load = feeds.flatMap(({ client, connection }) =>
    spec.load.map(line => ({ ...attributesOf(client, graph), ...line, client, connection })),
  );
  const scenario = scenarioSchema.safeParse({ name, seed: 1, forSeconds, load: [...load, ...quiet], faults, expect });
  // The design's own settings may be so far out of range that no run can have them.
  if (!scenario.success) return undefined;
  return {
    story,
    scenario: scenario.data,
    edits: [
      ...feeds.flatMap(feed => feed.edits),
      ...(spec.keepsFilters === true ? [] : wished.flatMap(id => openFilters(id, graph))),
      ...(forSeconds > LONGEST_WITH_ALL_POLLS_SECONDS ? rarePolls(graph) : []),
      ...(spec.edits ?? []),
    ],
    ...(keptForSeconds !== undefined && { keptForSeconds }),
  };
}

/** The message attributes that a client sends by itself; a line of load would leave them out. */
function attributesOf(client: string, graph: DesignGraph): Pick<ShowLoad, 'attributes'> {
  const attributes = graph.resource(client)?.properties['attributes'];
  if (!isJsonObject(attributes)) return {};
  const texts = Object.entries(attributes).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { attributes: Object.fromEntries(texts) };
}

function delayOf(id: string, graph: DesignGraph): number {
  const delay = graph.resource(id)?.properties['delaySeconds'];
  return typeof delay === 'number' && delay > 0 ? delay : 0;
}

/** Many applications that ask an empty queue every second for weeks would leave no room for anything else. */
function rarePolls(graph: DesignGraph): readonly Edit[] {
  return graph.connections
    .filter(({ type }) => type === 'receive')
    .flatMap(({ id }) => [
      { edit: 'set-property', id, property: 'waitTimeSeconds', value: 20 },
      { edit: 'set-property', id, property: 'consumers', value: 1 },
    ]);
}

const LONGEST_WITH_ALL_POLLS_SECONDS = 3_600;

/** A message of the run is not made to pass the filters of functions, so that they are left out of it. */
function openFilters(id: string, graph: DesignGraph): readonly Edit[] {
  return graph
    .outgoing(id, 'event-source-mapping')
    .filter(({ properties }) => properties['filterPatterns'] !== undefined)
    .map(wire => ({ edit: 'set-property', id: wire.id, property: 'filterPatterns', value: undefined }));
}
