import type { ScriptedWork } from '../../contract/behaviour.ts';
import type { QueueApi } from '../../contract/service-api.ts';
import type { OutsideMessage } from '../outside.ts';
import { createSimulation, type Simulation } from '../simulation.ts';
import { scenario } from './design.ts';
import type { OracleCase, Step } from './oracle-case.ts';
import { oracleDesign } from './oracle-design.ts';
import {
  type Hands,
  type OpenPoll,
  type Replay,
  type SeenInvocation,
  type StepResult,
  seen,
  visibilityOf,
} from './oracle-results.ts';
import { STEPS } from './oracle-steps.ts';

const AFTERWARDS_SECONDS = 60;

/** Replays a recorded scenario through the behaviours, on wires that take no time. */
export function replayCase(recorded: OracleCase): Replay {
  return new Player(recorded).play();
}

class Player {
  private readonly recorded: OracleCase;
  private readonly simulation: Simulation;
  private readonly variants: ReadonlyMap<string, readonly string[]>;
  private readonly current = new Map<string, number>();
  private readonly results = new Map<string, StepResult>();
  private readonly invocations = new Map<string, SeenInvocation[]>();
  private readonly sequences: string[] = [];
  private readonly traceHeaders = new Map<string, string>();
  private open: OpenPoll[] = [];

  constructor(recorded: OracleCase) {
    this.recorded = recorded;
    const { graph, scripts, variants } = oracleDesign(recorded);
    this.variants = variants;
    const watched = Object.entries(scripts).map(([name, script]) => {
      const seen: SeenInvocation[] = [];
      this.invocations.set(name, seen);
      return [
        name,
        (work: ScriptedWork) => {
          const end = script(work);
          const atSeconds = this.simulation.nowMillis / 1000;
          const endsAtSeconds = atSeconds + (end.workMillis ?? 0) / 1000;
          seen.push({ atSeconds, endsAtSeconds, work, outcome: end.outcome, output: end.output });
          return end;
        },
      ] as const;
    });
    this.simulation = createSimulation({
      graph,
      scenario: scenario({ forSeconds: 31_536_000 }),
      wireMillis: 0,
      isTracing: false,
      scripts: Object.fromEntries(watched),
    });
    for (const [name, queue] of Object.entries(recorded.given.queues ?? {})) {
      if (queue.redrive !== undefined) continue;
      this.call<{ setRedrivePolicy(of: 'none'): unknown }>(name).setRedrivePolicy('none');
    }
    for (const ids of variants.values()) {
      for (const id of ids.slice(this.isGiven(ids) ? 1 : 0)) this.call<{ disable(): void }>(id).disable();
    }
  }

  private isGiven(ids: readonly string[]): boolean {
    return ids[0]?.startsWith('step ') !== true;
  }

  private call<Api>(element: string): Api {
    return this.simulation.call<Api>(element);
  }

  play(): Replay {
    const timed = this.recorded.steps.map((step, index) => ({ step, index }));
    const creations = Object.entries(this.recorded.given.mappings ?? {}).flatMap(([name, { createdAt, enabled }]) =>
      createdAt === undefined || enabled === false ? [] : [{ name, atSeconds: createdAt }],
    );
    for (const { step, index } of timed) {
      const at = typeof step.at === 'number' ? step.at : this.endOf(step.at);
      this.createMappings(creations, at);
      this.runTo(at * 1000);
      this.take(step, index);
      this.runTo(this.simulation.nowMillis);
    }
    const last = Math.max(this.simulation.nowMillis, ...this.open.map(poll => poll.untilMillis));
    this.createMappings(creations, last / 1000 + AFTERWARDS_SECONDS);
    this.runTo(last + AFTERWARDS_SECONDS * 1000);
    return { results: this.results, invocations: this.invocations, sequences: this.sequences };
  }

  private createMappings(creations: { name: string; atSeconds: number }[], untilSeconds: number): void {
    for (const creation of creations.filter(each => each.atSeconds <= untilSeconds)) {
      this.runTo(creation.atSeconds * 1000);
      this.call<{ enable(): void }>(creation.name).enable();
      creations.splice(creations.indexOf(creation), 1);
    }
  }

  private endOf(after: string): number {
    const label = after.replace(/^after /, '');
    while (this.open.some(poll => poll.step.as === label)) {
      const until = Math.min(this.simulation.nextDueMillis, ...this.open.map(poll => poll.untilMillis));
      this.runTo(until);
    }
    return (this.results.get(label)?.endedAtSeconds ?? 0) as number;
  }

  private runTo(millis: number): void {
    for (;;) {
      this.lookAtPolls();
      const next = Math.min(this.simulation.nextDueMillis, ...this.open.map(poll => poll.untilMillis));
      if (next > millis) break;
      if (this.simulation.nextDueMillis <= next) this.simulation.stepToNextTimestamp();
      else this.simulation.runUntil(next);
    }
    this.simulation.runUntil(millis);
    this.lookAtPolls();
  }

  private lookAtPolls(): void {
    this.open = this.open.filter(poll => !this.isPollDone(poll));
  }

  private isPollDone(poll: OpenPoll): boolean {
    const { step, result } = poll;
    const messages = result.messages ?? [];
    for (;;) {
      const maximum = poll.deletes ? Math.min(10, poll.wanted - messages.length) : poll.wanted;
      const call = this.queue(step).receive({ maximum, ...visibilityOf(step) });
      if (!call.ok || call.value.length === 0) break;
      messages.push(...call.value.map(received => this.hands.seen(received)));
      if (!poll.deletes) break;
      for (const received of call.value) this.queue(step).deleteReceived({ received });
      if (messages.length >= poll.wanted) break;
    }
    result.messages = messages;
    const isFull = poll.deletes ? messages.length >= poll.wanted : messages.length > 0;
    const isDone = isFull || this.simulation.nowMillis >= poll.untilMillis;
    if (isDone) result.endedAtSeconds = this.simulation.nowMillis / 1000;
    return isDone;
  }

  private queue(step: Step): QueueApi {
    return this.call<QueueApi>(String(step['queue']));
  }

  private take(step: Step, index: number): void {
    const now = this.simulation.nowMillis / 1000;
    const result: StepResult = { ok: true, startedAtSeconds: now, endedAtSeconds: now };
    if (step.as !== undefined) this.results.set(step.as, result);
    const doStep = STEPS[step.do];
    if (doStep === undefined) throw new Error(`unknown step "${step.do}"`);
    doStep({ hands: this.hands, step, index, result });
  }

  private readonly hands: Hands = {
    queue: (step: Step) => this.queue(step),
    call: <Api>(element: string) => this.call<Api>(element),
    seen: received => seen(received, this.traceHeaders.get(received.message.id)),
    traceHeaders: this.traceHeaders,
    send: (to: string, message: OutsideMessage) => this.simulation.send(to, message),
    poll: (poll: OpenPoll) => {
      if (!this.isPollDone(poll)) this.open.push(poll);
    },
    nowMillis: () => this.simulation.nowMillis,
    counters: (id: string) => this.simulation.counters()[id] ?? {},
    handles: (text: string) => this.handles(text),
    put: (sequence: string) => {
      this.sequences.push(sequence);
    },
    invocations: (name: string) => this.invocations.get(name) ?? [],
    result: (label: string) => this.results.get(label),
    queueWait: (step: Step) =>
      this.recorded.given.queues?.[String(step['queue'])]?.attributes?.['ReceiveMessageWaitTimeSeconds'],
    switchSubscription: (name: string) => this.switchSubscription(name),
  };

  private switchSubscription(name: string): void {
    const ids = this.variants.get(name) ?? [];
    const before = this.current.get(name) ?? (this.isGiven(ids) ? 0 : -1);
    const old = ids[before];
    if (old !== undefined) this.call<{ disable(): void }>(old).disable();
    const next = ids[before + 1];
    if (next !== undefined) this.call<{ enable(): void }>(next).enable();
    this.current.set(name, before + 1);
  }

  private handles(text: string): readonly string[] {
    const [, label = '', position = ''] = /^(.*)\[(\d+|\*)\]$/.exec(text) ?? [];
    const messages = this.results.get(label)?.messages ?? [];
    const chosen = position === '*' ? messages : [messages[Number(position)]];
    return chosen.map(message => message?.receiptHandle ?? '');
  }
}
