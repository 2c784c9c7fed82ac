import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { LifecycleView, WorkScript } from '../contract/behaviour.ts';
import type { Census } from '../contract/census.ts';
import type { DesignGraph, GraphConnection } from '../contract/graph.ts';
import { isSender } from '../contract/graph-queries.ts';
import type { CallResult } from '../contract/message.ts';
import { loadSchema, type Scenario } from '../contract/scenario.ts';
import type { AcceptAnswer } from '../contract/service-api.ts';
import type { TraceEvent } from '../contract/trace.ts';
import { impossibleWires } from '../graph/impossible-wires.ts';
import { withoutWires } from '../graph/without-wires.ts';
import { InternalError } from '../shared/internal-error.ts';
import { isJsonObject } from '../shared/json.ts';
import type { Millis } from '../shared/units.ts';
import { copyPlainData, weighCopy } from './checkpoint.ts';
import { watchedElements } from './expectations.ts';
import { compileFaults } from './faults.ts';
import { Kernel } from './kernel.ts';
import type { Actor, KernelState } from './kernel-state.ts';
import { loadActor, loadBehaviour } from './load.ts';
import { createMetrics, type MetricsState, observe, type Series, sampleInterval } from './metrics.ts';
import { OUTSIDE, type OutsideApi, type OutsideMessage, outsideBehaviour } from './outside.ts';
import { buildReport, type RunReport } from './report.ts';

/** What a run is made from. */
export interface SimulationOptions {
  readonly graph: DesignGraph;
  readonly scenario: Scenario;
  /** Default: the scenario's. */
  readonly seed?: number | undefined;
  /** How long a message travels along a wire; an assumption, default 50 ms. */
  readonly wireMillis?: Millis | undefined;
  /** Whether lines of the trace are kept; default true. */
  readonly isTracing?: boolean | undefined;
  /** Decides how the work of functions ends, by resource id, in place of their error rate. */
  readonly scripts?: Readonly<Record<string, WorkScript>> | undefined;
}

/** A moment of a run to which it can go back. */
export interface Checkpoint {
  readonly atMillis: Millis;
  readonly kernel: KernelState;
  readonly metrics: MetricsState;
  /** Roughly how much memory it holds alone; what never changes is shared with the run and with other checkpoints. */
  readonly bytes: number;
}

/** A run on virtual time. It moves only when told to, and the same options always give the same run. */
export interface Simulation {
  /** The design as it runs: without the wires that AWS has no such thing for. */
  readonly graph: DesignGraph;
  readonly nowMillis: Millis;
  readonly endMillis: Millis;
  /** When something happens next; Infinity when nothing will. */
  readonly nextDueMillis: Millis;
  /** Whether the end of the scenario is reached. */
  readonly isFinished: boolean;
  /** Events handled so far. */
  readonly handledEvents: number;
  /** Lets everything happen up to a time, at most the end of the run, or until so many events have been handled. Returns their number. */
  runUntil(millis: Millis, limits?: { readonly maximumEvents?: number }): number;
  /** Lets one event happen; false when there is none before the end. */
  step(): boolean;
  /** Lets everything happen at the next moment at which something does; false when there is none before the end. */
  stepToNextTimestamp(): boolean;
  /** Lines of the trace since the last call. */
  drainTrace(): readonly TraceEvent[];
  /** Gauges and counters of every resource and wire now. */
  counters(): Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Samples so far. */
  readonly series: Series;
  /** A copy of the run's state; take the trace before. */
  checkpoint(): Checkpoint;
  /** Goes to a checkpoint of this run, back or forth; it can be used again. */
  restore(checkpoint: Checkpoint): void;
  /** The lifecycle state of a message, environment, execution, … (by its id) at a resource or wire; undefined when it is not there. */
  lifecycleOf(element: string, id: string): LifecycleView | undefined;
  /** How many things are in each state of each lifecycle of a resource or wire now. */
  censusOf(element: string): Census;
  /** The operations of a resource or wire, for calls from outside the design: what a person does in a console. */
  call<Api>(element: string): Api;
  /** Sends a message to a resource from outside the design, past every client and wire. */
  send(to: string, message: OutsideMessage): CallResult<AcceptAnswer>;
  report(): RunReport;
}

const DEFAULT_WIRE_MILLIS = 50;

/** Prepares a run of a scenario. Nothing has happened yet, apart from what happens at time 0 before anything is sent. */
export function createSimulation(options: SimulationOptions): Simulation {
  return new RunningSimulation(options);
}

class RunningSimulation implements Simulation {
  readonly endMillis: Millis;
  readonly graph: DesignGraph;
  private readonly leftOut: readonly GraphConnection[];
  private readonly kernel: Kernel;
  private readonly scenario: Scenario;
  private readonly seed: number;
  private metrics = createMetrics();

  constructor(options: SimulationOptions) {
    const { scenario } = options;
    const leftOut = new Set(options.graph.derive(impossibleWires));
    const graph = leftOut.size === 0 ? options.graph : withoutWires(options.graph, wire => leftOut.has(wire));
    this.graph = graph;
    this.leftOut = [...leftOut];
    this.scenario = scenario;
    this.seed = options.seed ?? scenario.seed;
    this.endMillis = scenario.forSeconds * 1000;
    const interval = sampleInterval(this.endMillis);
    const watched = watchedElements(scenario.expect).filter(
      id => graph.resource(id) !== undefined || graph.connection(id) !== undefined,
    );
    this.kernel = new Kernel({
      graph,
      actors: actorsOf(graph, scenario, this.endMillis),
      seed: this.seed,
      wireMillis: options.wireMillis ?? DEFAULT_WIRE_MILLIS,
      faults: compileFaults(scenario.faults),
      isTracing: options.isTracing ?? true,
      scripts: options.scripts ?? {},
      onTimeMoves: millis => observe(this.kernel, this.metrics, watched, interval, millis),
    });
  }

  get nowMillis(): Millis {
    return this.kernel.state.nowMillis;
  }

  get nextDueMillis(): Millis {
    return this.kernel.nextDueMillis();
  }

  get isFinished(): boolean {
    return this.nowMillis >= this.endMillis && this.kernel.nextDueMillis() > this.endMillis;
  }

  get handledEvents(): number {
    return this.kernel.state.handledEvents;
  }

  get series(): Series {
    return this.metrics.series;
  }

  runUntil(millis: Millis, limits: { readonly maximumEvents?: number } = {}): number {
    const until = Math.min(millis, this.endMillis);
    const most = limits.maximumEvents ?? Number.POSITIVE_INFINITY;
    const before = this.handledEvents;
    while (this.kernel.nextDueMillis() <= until) {
      if (this.handledEvents - before >= most) return this.handledEvents - before;
      this.kernel.handleNext();
    }
    if (until > this.nowMillis) this.kernel.moveTo(until);
    return this.handledEvents - before;
  }

  step(): boolean {
    if (this.kernel.nextDueMillis() <= this.endMillis) {
      this.kernel.handleNext();
      return true;
    }
    if (this.nowMillis < this.endMillis) this.kernel.moveTo(this.endMillis);
    return false;
  }

  stepToNextTimestamp(): boolean {
    const due = this.kernel.nextDueMillis();
    if (due > this.endMillis) return this.step();
    while (this.kernel.nextDueMillis() === due) this.kernel.handleNext();
    return true;
  }

  drainTrace(): readonly TraceEvent[] {
    return this.kernel.drainTrace();
  }

  counters(): Readonly<Record<string, Readonly<Record<string, number>>>> {
    const { resources, connections } = this.kernel.options.graph;
    return Object.fromEntries([...resources, ...connections].map(({ id }) => [id, this.kernel.countersOf(id)]));
  }

  checkpoint(): Checkpoint {
    const kernel = this.kernel.checkpoint();
    const metrics = weighCopy(this.metrics);
    const bytes = kernel.bytes + metrics.bytes;
    return { atMillis: this.nowMillis, kernel: kernel.copy, metrics: metrics.copy, bytes };
  }

  restore(checkpoint: Checkpoint): void {
    this.kernel.restore(checkpoint.kernel);
    this.metrics = copyPlainData(checkpoint.metrics);
  }

  lifecycleOf(element: string, id: string): LifecycleView | undefined {
    return this.kernel.lifecycleOf(element, id);
  }

  censusOf(element: string): Census {
    return this.kernel.censusOf(element);
  }

  call<Api>(element: string): Api {
    return this.kernel.apiOf(element) as Api;
  }

  send(to: string, message: OutsideMessage): CallResult<AcceptAnswer> {
    return this.call<OutsideApi>(OUTSIDE).send({ to, message });
  }

  report(): RunReport {
    return buildReport({
      leftOut: this.leftOut,
      kernel: this.kernel,
      metrics: this.metrics,
      scenario: this.scenario,
      seed: this.seed,
    });
  }
}

function actorsOf(graph: DesignGraph, scenario: Scenario, endMillis: Millis): readonly Actor[] {
  const resources = graph.resources.map(element => ({
    id: element.id,
    type: element.type,
    element,
    behaviour: serviceOf(element.type).behaviour,
  }));
  const connections = graph.connections.map(element => ({
    id: element.id,
    type: element.type,
    element,
    behaviour: connectionOf(element.type).transfer,
  }));
  const outside = { id: OUTSIDE, element: undefined, behaviour: outsideBehaviour };
  return [...resources, ...connections, outside, ...loadActors(graph, scenario, endMillis)];
}

// A client that the scenario gives no load sends as its own properties say, if it sends of itself.
function loadActors(graph: DesignGraph, scenario: Scenario, endMillis: Millis): readonly Actor[] {
  const loaded = new Set(scenario.load.map(load => load.client));
  const own = graph.resources
    .filter(resource => isSender(graph, resource) && !loaded.has(resource.id))
    .map(({ id, properties: { ratePerSecond, arrivals, keys, attributes } }) =>
      loadSchema.parse({ client: id, ratePerSecond, arrivals, keys, attributes: textMembers(attributes) }),
    );
  return [...scenario.load, ...own].map((load, index) => {
    const client = graph.resource(load.client);
    if (client === undefined) {
      throw new InternalError('SIMULATION_LOAD', `the load names "${load.client}", which is no client of the design`);
    }
    return {
      id: `load ${index + 1}`,
      element: loadActor(load, endMillis, client.properties['body']),
      behaviour: loadBehaviour,
    };
  });
}

function textMembers(attributes: unknown): Readonly<Record<string, string>> | undefined {
  if (!isJsonObject(attributes)) return undefined;
  const texts = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}
