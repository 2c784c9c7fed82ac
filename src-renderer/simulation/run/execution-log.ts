import type { TraceEvent } from '#core/contract/trace.ts';
import { historyEventOf } from '#core/services/step-functions/behaviour/execution-history.ts';
import type { HistoryEvent } from '#core/states-language/index.ts';
import type { ExecutionRow, ExecutionsAnswer } from './protocol.ts';
import type { TraceLog } from './trace-log.ts';

interface Entry {
  readonly id: string;
  readonly startedAtMillis: number;
  readonly firstSequence: number;
  lastSequence: number;
  status: ExecutionRow['status'];
  endedAtMillis: number | undefined;
  /** How often the execution is in each state now. */
  readonly states: Map<string, number>;
  /** The state that each event of its history lies in, as long as it runs. */
  readonly stateOfEvent: Map<number, string>;
}

interface MachineEntry {
  readonly executions: Map<string, Entry>;
  readonly numbers: Map<string, { running: number; done: number; failed: number }>;
  total: number;
}

const ENDS: Readonly<Record<string, ExecutionRow['status']>> = {
  'execution.succeeded': 'SUCCEEDED',
  'execution.failed': 'FAILED',
  'execution.timed-out': 'TIMED_OUT',
  'execution.aborted': 'ABORTED',
};

/** Executions kept in a list, and shown of it. */
const MOST_KEPT = 5_000;
const MOST_SHOWN = 200;
/** Lines looked at in one go. */
const CHUNK = 50_000;

/** What the trace tells of the executions of state machines, read when somebody asks. */
export class ExecutionLog {
  private readonly log: TraceLog;
  private machines = new Map<string, MachineEntry>();
  private position = 0;

  constructor(log: TraceLog) {
    this.log = log;
  }

  /** The executions of a machine up to a line of the trace, the newest first. */
  list(machine: string, sequence: number): ExecutionsAnswer {
    this.readUpTo(sequence);
    const entry = this.machines.get(machine);
    if (entry === undefined) return { total: 0, rows: [], states: {} };
    const rows = [...entry.executions.values()].slice(-MOST_SHOWN).toReversed();
    return {
      total: entry.total,
      rows: rows.map(({ id, status, startedAtMillis, endedAtMillis, states }) => ({
        id,
        status,
        startedAtMillis,
        endedAtMillis,
        states: [...states].filter(([, count]) => count > 0).map(([name]) => name),
      })),
      states: Object.fromEntries(entry.numbers),
    };
  }

  /** The history of an execution up to a line of the trace. */
  history(machine: string, execution: string, sequence: number): readonly HistoryEvent[] {
    this.readUpTo(sequence);
    const entry = this.machines.get(machine)?.executions.get(execution);
    if (entry === undefined) return [];
    return this.log
      .range(entry.firstSequence, Math.min(entry.lastSequence, sequence))
      .filter(line => line.element === machine && line.detail?.['execution'] === execution)
      .flatMap(line => historyEventOf(line) ?? []);
  }

  private readUpTo(sequence: number): void {
    if (this.position > sequence) {
      this.machines = new Map();
      this.position = 0;
    }
    while (this.position < sequence) {
      const end = Math.min(sequence, this.position + CHUNK);
      for (const line of this.log.range(this.position + 1, end)) this.read(line);
      this.position = end;
    }
  }

  private read(line: TraceEvent): void {
    const id = line.detail?.['execution'];
    if (typeof id !== 'string') return;
    if (line.type === 'execution.started') {
      this.begin(line, id);
      return;
    }
    const machine = this.machines.get(line.element);
    const entry = machine?.executions.get(id);
    if (machine === undefined || entry === undefined) return;
    entry.lastSequence = line.sequence;
    const end = ENDS[line.type];
    if (end === undefined) note(machine, entry, line);
    else finish(machine, entry, end, line.atMillis);
  }

  private begin({ element, sequence, atMillis }: TraceEvent, id: string): void {
    const machine = this.machines.get(element) ?? { executions: new Map(), numbers: new Map(), total: 0 };
    this.machines.set(element, machine);
    machine.total += 1;
    machine.executions.set(id, {
      id,
      startedAtMillis: atMillis,
      firstSequence: sequence,
      lastSequence: sequence,
      status: 'RUNNING',
      endedAtMillis: undefined,
      states: new Map(),
      stateOfEvent: new Map(),
    });
    const [oldest] = machine.executions.keys();
    if (machine.executions.size > MOST_KEPT && oldest !== undefined) machine.executions.delete(oldest);
  }
}

function note(machine: MachineEntry, entry: Entry, line: TraceEvent): void {
  const event = historyEventOf(line);
  if (event === undefined) return;
  const name = event.details?.['name'];
  const isMove = line.type === 'state.entered' || line.type === 'state.exited';
  const state = isMove && typeof name === 'string' ? name : entry.stateOfEvent.get(event.previousEventId);
  if (state === undefined) return;
  entry.stateOfEvent.set(event.id, state);
  const numbers = machine.numbers.get(state) ?? { running: 0, done: 0, failed: 0 };
  machine.numbers.set(state, numbers);
  if (isMove) {
    const change = line.type === 'state.entered' ? 1 : -1;
    entry.states.set(state, (entry.states.get(state) ?? 0) + change);
    numbers.running += change;
    if (change < 0) numbers.done += 1;
  } else if (/(Failed|TimedOut)$/.test(event.type) && !event.type.startsWith('Execution')) numbers.failed += 1;
}

/** States that an execution ends in have not been left: they count as failed where it failed. */
function finish(machine: MachineEntry, entry: Entry, status: ExecutionRow['status'], atMillis: number): void {
  entry.status = status;
  entry.endedAtMillis = atMillis;
  for (const [state, count] of entry.states) {
    const numbers = machine.numbers.get(state);
    if (numbers !== undefined) numbers.running -= count;
  }
  entry.states.clear();
  entry.stateOfEvent.clear();
}
