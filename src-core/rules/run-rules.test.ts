import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DesignGraph, GraphResource } from '../contract/graph.ts';
import type { ResourceRule } from '../contract/rule.ts';
import { parseDocument } from '../document/parse.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { applyRule, RULE_FAILED } from './apply-rule.ts';
import { ruleById } from './catalogue.ts';
import { checkDesign } from './run-rules.ts';
import { countingGraph } from './testing/counting-graph.ts';
import { design } from './testing/design.ts';

const broken = design(
  {
    f: ['lambda', { timeoutSeconds: 60 }],
    q: ['sqs', { delaySeconds: 901, visibilityTimeoutSeconds: 0 }],
    c: 'client',
  },
  { 'c -> q': 'send', 'q -> f': ['event-source-mapping', { batchSize: 50 }] },
);

describe('checkDesign', () => {
  it('reports in the order of the document, for one element by rule id', () => {
    const findings = checkDesign(buildGraph(broken));
    const order = ['f', 'q', 'c', 'c-q', 'q-f'];
    const keys = findings.map(finding => `${order.indexOf(finding.element)} ${finding.ruleId}`);
    expect(keys).toEqual([...keys].sort());
    expect(findings.map(finding => finding.ruleId)).toEqual(
      expect.arrayContaining([
        'SQS-RANGE-DELAY',
        'SQS-VISIBILITY-ZERO',
        'SQS-NO-DLQ',
        'LAMBDA-ESM-VISIBILITY',
        'LAMBDA-ESM-BATCH-WINDOW',
      ]),
    );
  });

  it('says the same of the same design', () => {
    expect(checkDesign(buildGraph(broken))).toEqual(checkDesign(buildGraph(broken)));
  });

  it('has nothing to say of an empty design', () => {
    expect(checkDesign(buildGraph(design({})))).toEqual([]);
  });

  it('takes every severity and page from the catalogue', () => {
    for (const finding of checkDesign(buildGraph(broken))) {
      expect(ruleById(finding.ruleId)).toMatchObject({ severity: finding.severity, sourceUrl: finding.sourceUrl });
    }
  });
});

it('a rule that throws becomes a finding that names it', () => {
  const graph = buildGraph(design({ q: 'sqs' }));
  const rule: ResourceRule = {
    id: 'TEST-THROWS',
    severity: 'info',
    title: 'Throws',
    why: 'It throws.',
    sourceUrl: 'https://docs.aws.amazon.com/',
    checkedOn: '2026-11-20',
    check: (resource: GraphResource, design: DesignGraph) => {
      throw new Error(`${resource.id} of ${design.name} went wrong`);
    },
  };
  const [finding, ...rest] = applyRule(rule, graph.resources[0]!, 'q', graph);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ ruleId: RULE_FAILED, severity: 'error', element: 'q' });
  expect(finding?.message).toContain('TEST-THROWS');
  expect(finding?.message).toContain('q of Test went wrong');
});

describe('the gallery', () => {
  const folder = new URL('../../templates/', import.meta.url);
  const sound = readdirSync(folder).filter(name => name.endsWith('.eventloom.json') && !name.startsWith('broken'));

  it.each(sound)('%s has no error', name => {
    const parsed = parseDocument(readFileSync(new URL(name, folder), 'utf8'));
    if (!parsed.ok) throw new Error(`${name} cannot be read`);
    const errors = checkDesign(buildGraph(parsed.value)).filter(finding => finding.severity === 'error');
    expect(errors.map(finding => `${finding.element}: ${finding.message}`)).toEqual([]);
  });

  it('finds the mistakes of the design that is broken on purpose', () => {
    const parsed = parseDocument(readFileSync(new URL('broken-on-purpose.eventloom.json', folder), 'utf8'));
    if (!parsed.ok) throw new Error('the design cannot be read');
    const ids = checkDesign(buildGraph(parsed.value)).map(finding => finding.ruleId);
    expect(ids).toEqual(
      expect.arrayContaining([
        'SNS-STD-FIFOQ',
        'SQS-FIFO-DLQ',
        'KMS-AWS-MANAGED',
        'LAMBDA-ESM-VISIBILITY',
        'LAMBDA-ESM-BATCH-WINDOW',
        'LAMBDA-ESM-RESERVED-LOW',
        'SQS-DLQ-RETENTION',
        'LAMBDA-DLQ-FIFO',
        'LAMBDA-LOOP',
        'KINESIS-ESM-POISON',
      ]),
    );
  });
});

function chain(length: number) {
  const resources: Record<string, string> = { c: 'client' };
  const wires: Record<string, string> = {};
  for (let index = 0; index < length; index += 1) {
    Object.assign(resources, {
      [`t${index}`]: 'sns',
      [`q${index}`]: 'sqs',
      [`d${index}`]: 'sqs',
      [`f${index}`]: 'lambda',
    });
    Object.assign(wires, {
      [`c -> t${index}`]: 'send',
      [`t${index} -> q${index}`]: 'subscription',
      [`q${index} -> d${index}`]: 'redrive',
      [`q${index} -> f${index}`]: 'event-source-mapping',
      [`f${index} -> q${(index + 1) % length}`]: 'send',
    });
  }
  return buildGraph(design(resources, wires));
}

it('asks a large design no more questions for each resource than a small one', () => {
  const questionsPerResource = (length: number) => {
    const { graph, count } = countingGraph(chain(length));
    checkDesign(graph);
    return count() / graph.resources.length;
  };
  expect(questionsPerResource(250)).toBeLessThan(questionsPerResource(25) * 1.1);
  expect(questionsPerResource(250)).toBeLessThan(1_000);
});
