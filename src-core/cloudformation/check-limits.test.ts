import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design, type Element } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';

const many = (count: number, make: (index: number) => [string, Element]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));

function problemsOf(resources: Record<string, Element>, wires: Record<string, Element> = {}) {
  const emitted = emitTemplate(buildGraph(design(resources, wires)));
  return emitted.ok ? [] : emitted.error;
}

describe('the limits of CloudFormation', () => {
  it('take 500 resources and not one more', () => {
    expect(
      problemsOf(
        many(500, index => [`t${index}`, 'sns']),
        {},
      ).map(({ message }) => message),
    ).toEqual([expect.stringMatching(/outputs in a template: 500, and AWS takes 200/)]);
    const [resources] = problemsOf(many(501, index => [`t${index}`, 'sns']));
    expect(resources?.message).toMatch(/^Too many resources in a template: 501, and AWS takes 500/);
    expect(resources?.code).toBe('LIMIT');
  });

  it('take 200 parameters', () => {
    const problems = problemsOf(
      { t: 'sns', ...many(201, index => [`e${index}`, ['endpoint', { protocol: 'email' }]]) },
      many(201, index => [`t -> e${index}`, 'subscription']),
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('parameters in a template: 201')]);
  });

  it('name the queue whose policy becomes too large', () => {
    const problems = problemsOf(
      { q: 'sqs', ...many(180, index => [`topic-number-${index}`, 'sns']) },
      many(180, index => [`topic-number-${index} -> q`, 'subscription']),
    );
    expect(problems).toEqual([
      {
        code: 'LIMIT',
        elements: ['q'],
        message: expect.stringMatching(/bytes of the policy of "q": [0-9,]+, and AWS takes 8,192/),
      },
    ]);
  });

  it('name the function whose role may do too much', () => {
    const problems = problemsOf(
      { f: 'lambda', ...many(190, index => [`queue-number-${index}`, 'sqs']) },
      many(190, index => [`f -> queue-number-${index}`, 'send']),
    );
    expect(problems).toEqual([
      { code: 'LIMIT', elements: ['f'], message: expect.stringContaining('policies of the role of "f"') },
    ]);
  });
});
