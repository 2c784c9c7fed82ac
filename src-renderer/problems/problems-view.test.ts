import { describe, expect, it } from 'vitest';
import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { filterFindings, kindOf, subjectOf } from './problems-view.ts';

const position = { x: 0, y: 0 };
const document: EventloomDocument = {
  name: 'Test',
  resources: [
    { id: 'jobs', type: 'sqs', name: 'jobs', position, properties: { delaySeconds: 901 } },
    { id: 'work', type: 'lambda', name: 'work', position, properties: { memorySizeMegabytes: 1 } },
  ],
  connections: [{ id: 'w', type: 'event-source-mapping', from: 'jobs', to: 'work', properties: {} }],
  scenarios: [],
};
const graph = buildGraph(document);
const findings = checkDesign(graph);
const all = { hidden: new Set<never>(), text: '', kind: '' };
const ids = (filter: Parameters<typeof filterFindings>[2]) =>
  filterFindings(findings, graph, filter).map(finding => finding.ruleId);

describe('filtering problems', () => {
  it('lets everything through without a filter', () => expect(filterFindings(findings, graph, all)).toEqual(findings));

  it('finds words in the rule, the message and the name of the element', () => {
    expect(ids({ ...all, text: 'range-delay' })).toEqual(['SQS-RANGE-DELAY']);
    expect(ids({ ...all, text: '901' })).toEqual(['SQS-RANGE-DELAY']);
    expect(ids({ ...all, text: 'Jobs triggers' })).toContain('LAMBDA-ESM-PARTIAL');
  });

  it('narrows to a service and to severities', () => {
    expect(new Set(findings.map(finding => kindOf(finding, graph)))).toContain('Lambda function');
    expect(ids({ ...all, kind: 'Lambda function', hidden: new Set(['warning', 'info']) })).toEqual([
      'LAMBDA-MEM-RANGE',
    ]);
  });
});

describe('a finding about what the canvas does not show', () => {
  const finding = {
    ...findings[0]!,
    element: 'Allow',
    inTemplate: { type: 'AWS::SQS::QueuePolicy', path: ['Resources', 'Allow'], part: 'name' as const },
  };

  it('names the resource of the template and its type', () => {
    expect(subjectOf(finding, graph)).toBe('Allow');
    expect(kindOf(finding, graph)).toBe('AWS::SQS::QueuePolicy');
    expect(filterFindings([finding], graph, { ...all, text: 'allow' })).toEqual([finding]);
  });
});
