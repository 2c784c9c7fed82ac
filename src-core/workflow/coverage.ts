import type { Json } from '../shared/json.ts';
import type { HistoryEvent } from '../states-language/index.ts';
import { edgesOf, nodesOf, workflowGraph } from './workflow-graph.ts';

/** How much of something was visited, and what was not. */
export interface Coverage {
  readonly visited: number;
  readonly total: number;
  readonly missed: readonly string[];
}

/** States and transitions that executions have visited. */
export interface WorkflowCoverage {
  readonly states: Coverage;
  /** Ways between states and to the end of a flow: `Charge → Ship`. Several rules that lead to one state are one way. */
  readonly transitions: Coverage;
}

const ENTERED = /StateEntered$/;
const EXITED = /StateExited$/;
const END = 'End';

/** What of a definition the histories of some executions have visited. States of distributed children leave no trace. */
export function workflowCoverage(definition: Json, histories: readonly (readonly HistoryEvent[])[]): WorkflowCoverage {
  const flow = workflowGraph(definition);
  const names = new Map(nodesOf(flow).map(node => [node.id, node.kind === 'end' ? END : node.name]));
  const ways = edgesOf(flow)
    .filter(({ kind }) => kind !== 'start')
    .map(({ from, to, kind }) => ({ from: names.get(from) ?? '', to: names.get(to) ?? '', kind }));
  const ends = new Set(ways.filter(({ kind }) => kind === 'end').map(({ from }) => from));
  const visits = { states: new Set<string>(), transitions: new Set<string>() };
  for (const history of histories) readVisits(history, ends, visits);
  return {
    states: covered(
      [
        ...new Set(
          nodesOf(flow)
            .filter(node => node.kind === 'state')
            .map(node => node.name),
        ),
      ],
      visits.states,
    ),
    transitions: covered([...new Set(ways.map(({ from, to }) => wayName(from, to)))], visits.transitions),
  };
}

function readVisits(
  history: readonly HistoryEvent[],
  ends: ReadonlySet<string>,
  visits: { readonly states: Set<string>; readonly transitions: Set<string> },
): void {
  const exits = new Map<number, { readonly name: string; hasFollowed: boolean }>();
  for (const { id, previousEventId, type, details } of history) {
    const name = typeof details?.['name'] === 'string' ? details['name'] : '';
    if (ENTERED.test(type)) {
      visits.states.add(name);
      const before = exits.get(previousEventId);
      if (before === undefined) continue;
      before.hasFollowed = true;
      visits.transitions.add(wayName(before.name, name));
    } else if (EXITED.test(type)) exits.set(id, { name, hasFollowed: false });
  }
  for (const { name, hasFollowed } of exits.values()) {
    if (!hasFollowed && ends.has(name)) visits.transitions.add(wayName(name, END));
  }
}

function wayName(from: string, to: string): string {
  return `${from} → ${to}`;
}

function covered(all: readonly string[], visited: ReadonlySet<string>): Coverage {
  const missed = all.filter(name => !visited.has(name));
  return { visited: all.length - missed.length, total: all.length, missed };
}
