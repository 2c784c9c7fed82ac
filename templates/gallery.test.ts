import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/parse.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { renderSvg } from '#core/drawing/render-svg.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { runScenario } from '#core/simulation/run-scenario.ts';
import expectedFindings from './broken-on-purpose.expected.json';

const BROKEN = 'broken-on-purpose';
const names = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.eventloom.json'))
  .map(file => file.replace('.eventloom.json', ''));

const textOf = (name: string) => readFileSync(`${import.meta.dirname}/${name}.eventloom.json`, 'utf8');

function open(name: string) {
  const parsed = parseDocument(textOf(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe.each(names)('the gallery design %s', name => {
  it('is written as Eventloom writes it', () => {
    expect(serializeDocument(open(name))).toBe(textOf(name));
  });

  it('has a scenario with expectations, and every one passes', () => {
    const document = open(name);
    const graph = buildGraph(document);
    expect(document.scenarios.length).toBeGreaterThan(0);
    for (const scenario of document.scenarios) {
      expect(scenario.expect.length).toBeGreaterThan(0);
      const { report } = runScenario({ graph, scenario, isTracing: false });
      const failed = report.expectations
        .filter(outcome => !outcome.passed)
        .map(outcome => `${scenario.name}: ${outcome.message}`);
      expect(failed).toEqual([]);
    }
  });

  it('has no node on another in its picture', () => {
    const { resources } = buildGraph(open(name));
    for (const [index, one] of resources.entries()) {
      for (const other of resources.slice(index + 1)) {
        const isApart =
          Math.abs(one.position.x - other.position.x) >= 208 || Math.abs(one.position.y - other.position.y) >= 64;
        expect(isApart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
    expect(renderSvg(buildGraph(open(name)))).toContain('</svg>');
  });
});

describe('the gallery under the rules', () => {
  it.each(names.filter(name => name !== BROKEN))('%s has neither errors nor warnings', name => {
    const findings = checkDesign(buildGraph(open(name))).filter(finding => finding.severity !== 'info');
    expect(findings.map(finding => `${finding.ruleId} ${finding.element}: ${finding.message}`)).toEqual([]);
  });

  it('the broken design has exactly the mistakes it was made with', () => {
    const findings = checkDesign(buildGraph(open(BROKEN))).filter(finding => finding.severity !== 'info');
    expect(findings.map(({ ruleId, severity, element }) => ({ ruleId, severity, element }))).toEqual(expectedFindings);
  });
});
