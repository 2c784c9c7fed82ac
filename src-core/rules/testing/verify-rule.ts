import { describe, expect, it } from 'vitest';
import type { DesignGraph } from '../../contract/graph.ts';
import type { ElementRule, Finding } from '../../contract/rule.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import { checkMeaning } from '../../document/check-meaning.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { applyRule } from '../apply-rule.ts';
import { ruleById, rulesOfConnection, rulesOfService } from '../catalogue.ts';
import { graphRules } from '../graph-rules/index.ts';
import { checkDesign } from '../run-rules.ts';
import { hasShow, showOf } from '../show-finding.ts';
import { playShow } from './play-show.ts';

/** A design that breaks a rule, with what is expected of the finding. */
export interface InvalidCase {
  readonly design: EventloomDocument;
  /** Id of the element that must be named. */
  readonly at?: string;
  readonly path?: string;
  /** The button of the repair; `null` says that none may be offered. */
  readonly fix?: string | null;
  /** A text that the message must hold. */
  readonly says?: string;
  /** The design put right, for rules without a mechanical repair: what the rule shows must not happen in it. */
  readonly repaired?: EventloomDocument;
}

/** Cases of a rule; each list needs at least one. */
export interface RuleCases {
  readonly valid: readonly [EventloomDocument, ...EventloomDocument[]];
  readonly invalid: readonly [EventloomDocument | InvalidCase, ...(EventloomDocument | InvalidCase)[]];
  /** Designs that are none of the rule's business. */
  readonly notApplicable: readonly [EventloomDocument, ...EventloomDocument[]];
}

/**
 * Verifies one rule on tiny designs: silent on the valid ones although it looked, a well-worded finding on each
 * invalid one, and every repair it offers makes the finding go away without breaking anything else.
 */
export function verifyRule(rule: { readonly id: string }, cases: RuleCases): void {
  describe(rule.id, () => {
    it('is in the catalogue', () => expect(ruleById(rule.id)).toBeDefined());

    it.each(cases.valid.map((design, index) => [index + 1, design] as const))(
      'is silent on valid design %i',
      (_, design) => {
        expectSound(design);
        expect(run(rule.id, design).findings).toEqual([]);
        expect(run(rule.id, design).looked, 'the rule looked at the design').toBe(true);
      },
    );

    it.each(cases.invalid.map((entry, index) => [index + 1, 'design' in entry ? entry : { design: entry }] as const))(
      'reports invalid design %i',
      (_, invalid) => {
        expectSound(invalid.design);
        const { findings } = run(rule.id, invalid.design);
        expect(findings.length).toBeGreaterThan(0);
        expectExpected(findings, invalid);
        for (const finding of findings) {
          expectGoodWords(finding, invalid.design);
          expectRepair(finding, invalid.design);
          expectShow(finding, invalid);
        }
      },
    );

    if (hasShow(rule.id)) {
      it('shows its failure in one of its invalid designs', () => {
        const shows = cases.invalid.flatMap(entry => {
          const design = 'design' in entry ? entry.design : entry;
          return run(rule.id, design).findings.flatMap(finding => showOf(finding, buildGraph(design)) ?? []);
        });
        expect(shows).not.toEqual([]);
      });
    }

    it.each(cases.notApplicable.map((design, index) => [index + 1, design] as const))(
      'does not look at design %i',
      (_, design) => {
        expectSound(design);
        expect(run(rule.id, design)).toEqual({ looked: false, findings: [] });
      },
    );
  });
}

interface Outcome {
  readonly looked: boolean;
  readonly findings: readonly Finding[];
}

function run(id: string, design: EventloomDocument): Outcome {
  const graph = buildGraph(design);
  const outcomes = [
    ...graph.resources.flatMap(resource => outcome(rulesOfService(resource.type), id, resource, resource.id, graph)),
    ...graph.connections.flatMap(wire => outcome(rulesOfConnection(wire.type), id, wire, wire.id, graph)),
    ...outcome(graphRules, id, graph, '', graph),
  ];
  return {
    looked: outcomes.some(({ looked }) => looked),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

function outcome<Subject>(
  rules: readonly ElementRule<Subject>[],
  id: string,
  subject: Subject,
  subjectId: string,
  graph: DesignGraph,
): Outcome[] {
  return rules
    .filter(rule => rule.id === id)
    .map(rule => ({
      looked: rule.applies?.(subject, graph) !== false,
      findings: applyRule(rule, subject, subjectId, graph),
    }));
}

function expectSound(design: EventloomDocument): void {
  expect(checkMeaning(design)).toEqual([]);
}

function expectExpected(findings: readonly Finding[], invalid: InvalidCase): void {
  if (invalid.at !== undefined) expect(findings.map(finding => finding.element)).toContain(invalid.at);
  if (invalid.path !== undefined) expect(findings.map(finding => finding.path)).toContain(invalid.path);
  if (invalid.says !== undefined) expect(findings.map(finding => finding.message).join('\n')).toContain(invalid.says);
  if (invalid.fix === null) expect(findings.flatMap(finding => finding.fix ?? [])).toEqual([]);
  else if (invalid.fix !== undefined) expect(findings.map(finding => finding.fix?.title)).toContain(invalid.fix);
}

function expectGoodWords(finding: Finding, design: EventloomDocument): void {
  expect(finding.message).toMatch(/^[A-Z“"].{20,}[.?]$/s);
  expect(finding.message).not.toMatch(/undefined|NaN|\[object|invalid input|could not be checked/i);
  const elements = [...design.resources, ...design.connections];
  const element = elements.find(candidate => candidate.id === finding.element);
  expect(element, `element "${finding.element}"`).toBeDefined();
  if (finding.path === undefined || element === undefined) return;
  const graph = buildGraph(design);
  const known = graph.resource(element.id) ?? graph.connection(element.id);
  expect(Object.keys(known?.properties ?? {})).toContain(finding.path);
}

function expectRepair(finding: Finding, design: EventloomDocument): void {
  if (finding.fix === undefined) return;
  expect(finding.fix.title).toMatch(/^[A-Z][a-z]+ .+[^.]$/);
  const repaired = applyEdits(design, finding.fix.edits);
  expect(checkMeaning(repaired)).toEqual([]);
  const isSame = (other: Finding) =>
    other.ruleId === finding.ruleId && other.element === finding.element && other.path === finding.path;
  expect(run(finding.ruleId, repaired).findings.filter(isSame), finding.fix.title).toEqual([]);
  const errorsOf = (document: EventloomDocument) =>
    checkDesign(buildGraph(document))
      .filter(other => other.severity === 'error')
      .map(other => `${other.ruleId} ${other.element}`);
  const before = new Set(errorsOf(design));
  expect(
    errorsOf(repaired).filter(error => !before.has(error)),
    `new errors after "${finding.fix.title}"`,
  ).toEqual([]);
}

/** What a finding shows really happens in its design, and no longer once it is repaired. */
function expectShow(finding: Finding, { design, repaired }: InvalidCase): void {
  const show = showOf(finding, buildGraph(design));
  if (show === undefined) return;
  expect(show.story).toMatch(/^[A-Z0-9“"].{20,}\.$/s);
  const broken = playShow(design, show);
  expect(broken.faultsWithoutEffect).toEqual([]);
  expect(
    broken.expectations.filter(({ passed }) => !passed),
    `${finding.ruleId} happens: ${JSON.stringify(broken.expectations)}`,
  ).not.toEqual([]);
  const sound = repaired ?? (finding.fix && applyEdits(design, finding.fix.edits));
  if (sound === undefined) return;
  const outcomes = playShow(sound, show).expectations;
  expect(
    outcomes.filter(({ passed }) => !passed).map(({ message }) => message),
    `after ${repaired === undefined ? finding.fix?.title : 'the repair'}`,
  ).toEqual([]);
}
