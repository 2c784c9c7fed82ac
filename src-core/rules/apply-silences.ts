import type { Silence } from '../contract/edit.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import { nearest } from '../shared/nearest.ts';
import { allRules, ruleById } from './catalogue.ts';

/** A finding that a person has silenced, and why. */
export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** A silence that silences nothing, and what is the matter with it, in a sentence. */
export interface IdleSilence {
  readonly silence: Silence;
  readonly message: string;
}

/** What is reported of a design, what a person has silenced, and what they have silenced in vain. */
export interface HeardFindings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
  readonly idle: readonly IdleSilence[];
}

/** Sorts findings by what the design silences; each list keeps its order. */
export function applySilences(
  findings: readonly Finding[],
  silences: readonly Silence[] | undefined,
  graph: DesignGraph,
): HeardFindings {
  if (silences === undefined || silences.length === 0) return { findings, silenced: [], idle: [] };
  const byKey = new Map(silences.map(silence => [keyOf(silence), silence]));
  const used = new Set<string>();
  const heard: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of findings) {
    const silence = byKey.get(keyOf(finding));
    if (silence === undefined) {
      heard.push(finding);
      continue;
    }
    used.add(keyOf(silence));
    silenced.push({ finding, reason: silence.reason });
  }
  const idle = silences
    .filter(silence => !used.has(keyOf(silence)))
    .map(silence => ({ silence, message: whyIdle(silence, graph) }));
  return { findings: heard, silenced, idle };
}

function keyOf({ ruleId, element }: { readonly ruleId: string; readonly element: string }): string {
  return `${ruleId} ${element}`;
}

function whyIdle({ ruleId, element }: Silence, graph: DesignGraph): string {
  if (ruleById(ruleId) === undefined) {
    const known = nearest(
      ruleId,
      allRules().map(rule => rule.id),
    );
    return `There is no rule "${ruleId}" to silence${known === undefined ? '' : `; did you mean ${known}?`}.`;
  }
  const isThere = graph.resource(element) !== undefined || graph.connection(element) !== undefined;
  if (!isThere) return `${ruleId} is silenced at "${element}", but the design has no such resource or connection.`;
  return `${ruleId} is silenced at "${element}" and has nothing to say there; the silence can go.`;
}
