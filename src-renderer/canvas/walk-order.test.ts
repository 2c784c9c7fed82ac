import { expect, it } from 'vitest';
import { buildGraph } from '#core/graph/build-graph.ts';
import { walkOrder } from './walk-order.ts';

it('leads from the left to the right, from each card to its wires, upper ones first', () => {
  const at = (id: string, type: string, x: number, y: number) => ({
    id,
    type,
    name: id,
    position: { x, y },
    properties: {},
  });
  const wire = (type: string, from: string, to: string) => ({ id: `${from}-${to}`, type, from, to, properties: {} });
  const graph = buildGraph({
    name: 'Test',
    resources: [
      at('low', 'sqs', 600, 200),
      at('high', 'sqs', 600, 0),
      at('topic', 'sns', 300, 100),
      at('shop', 'client', 0, 100),
    ],
    connections: [
      wire('subscription', 'topic', 'low'),
      wire('subscription', 'topic', 'high'),
      wire('send', 'shop', 'topic'),
    ],
    scenarios: [],
  });
  expect(walkOrder(graph)).toEqual(['shop', 'shop-topic', 'topic', 'topic-high', 'topic-low', 'high', 'low']);
});
