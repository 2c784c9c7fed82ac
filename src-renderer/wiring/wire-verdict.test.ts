import { describe, expect, it } from 'vitest';
import type { ConnectionRecord } from '#core/contract/edit.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { judgeEnds, judgeStart } from './wire-verdict.ts';

function graphOf(types: Readonly<Record<string, string>>, connections: readonly ConnectionRecord[] = []) {
  const resources = Object.entries(types).map(([id, type]) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    properties: {},
  }));
  return buildGraph({ name: 'Test', resources, connections, scenarios: [] });
}

const kindsOf = (verdict: ReturnType<typeof judgeEnds>) =>
  verdict.isPossible ? verdict.choices.map(choice => `${choice.port} ${choice.kind}`) : verdict.reason;

describe('a wire that is being drawn', () => {
  it('is a subscription from a topic to a queue', () => {
    expect(kindsOf(judgeEnds(graphOf({ topic: 'sns', queue: 'sqs' }), 'topic', 'queue'))).toEqual([
      'subscriptions subscription',
    ]);
  });

  it('from a function to a queue can be several things, each by its port', () => {
    const graph = graphOf({ worker: 'lambda', queue: 'sqs' });
    expect(kindsOf(judgeEnds(graph, 'worker', 'queue'))).toEqual([
      'calls send',
      'on-success async-destination',
      'on-failure async-destination',
      'dead-letters async-destination',
    ]);
    const failures = judgeEnds(graph, 'worker', 'queue', 'on-failure');
    expect(failures).toMatchObject({ isPossible: true, choices: [{ preset: { condition: 'on-failure' } }] });
  });

  it('is refused with the reason and the way round', () => {
    const verdict = judgeEnds(graphOf({ queue: 'sqs', page: 'endpoint' }), 'queue', 'page');
    expect(verdict).toMatchObject({ isPossible: false, reason: expect.stringContaining('never pushes') });
    expect(verdict).toMatchObject({ instead: expect.stringContaining('Lambda function') });
  });

  it('says at which port to start when this one does not lead there', () => {
    const verdict = judgeEnds(graphOf({ queue: 'sqs', worker: 'lambda' }), 'queue', 'worker', 'dead-letters');
    expect(verdict.isPossible).toBe(false);
  });

  it('whose end is moved stays what it is where AWS allows, and is not in its own way', () => {
    const types = { topic: 'sns', queue: 'sqs', other: 'sqs', worker: 'lambda' };
    const wire = { id: 'w', type: 'async-destination', from: 'worker', to: 'queue', properties: {} };
    const graph = graphOf(types, [{ ...wire, properties: { condition: 'on-failure' } }]);
    const moved = { resource: 'worker', port: undefined, isBackwards: false, moved: 'w' };
    expect(kindsOf(judgeStart(graph, moved, 'other'))).toEqual(['on-failure async-destination']);
    expect(kindsOf(judgeStart(graph, moved, 'queue'))).toEqual(['on-failure async-destination']);
    const backwards = { resource: 'queue', port: undefined, isBackwards: true, moved: 'w' };
    expect(kindsOf(judgeStart(graph, backwards, 'topic'))).toEqual(['subscriptions subscription']);
  });

  it('is not drawn twice', () => {
    const wire = { id: 'w', type: 'subscription', from: 'topic', to: 'queue', properties: {} };
    expect(kindsOf(judgeEnds(graphOf({ topic: 'sns', queue: 'sqs' }, [wire]), 'topic', 'queue'))).toContain(
      'already connected',
    );
  });

  it('started at an input runs the other way', () => {
    const graph = graphOf({ topic: 'sns', queue: 'sqs' });
    const start = { resource: 'queue', port: undefined, isBackwards: true };
    expect(judgeStart(graph, start, 'topic').isPossible).toBe(true);
    expect(judgeStart(graph, { ...start, resource: 'topic' }, 'queue').isPossible).toBe(false);
  });
});
