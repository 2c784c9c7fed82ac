import { expect, it } from 'vitest';
import { buildGraph } from '../../graph/build-graph.ts';
import { explainLines } from '../show-finding.ts';
import { design } from '../testing/design.ts';
import { verifyRule } from '../testing/verify-rule.ts';
import { graphFanOut } from './graph-fan-out.ts';
import { graphIsland } from './graph-island.ts';
import { graphLoss } from './graph-loss.ts';
import { graphUnreached } from './graph-unreached.ts';
import { lambdaLoop } from './lambda-loop.ts';
import { lambdaLoopUndetected } from './lambda-loop-undetected.ts';
import { lambdaPcPool } from './lambda-pc-pool.ts';
import { lambdaReservedPool } from './lambda-reserved-pool.ts';
import { loopAmplifies } from './loop-amplifies.ts';
import { wireEnds } from './wire-ends.ts';
import { wireTwoTriggersOrder } from './wire-two-triggers-order.ts';

verifyRule(graphFanOut, {
  valid: [
    design(
      { c: 'client', t: 'sns', q: 'sqs', r: 'sqs' },
      { 'c -> t': 'send', 't -> q': 'subscription', 't -> r': 'subscription' },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: 'client', q: 'sqs', f: 'lambda', r: 'sqs' },
        { 'c -> q': 'send', 'q -> f': 'event-source-mapping', 'f -> r': ['send', { messagesPerInput: 200 }] },
      ),
      at: 'c',
      says: '200',
    },
  ],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(graphIsland, {
  valid: [
    design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' }),
    design({ t: 'sns', q: 'sqs', d: 'sqs' }, { 't -> q': ['subscription', { deadLetterQueue: 'd' }] }),
  ],
  invalid: [{ design: design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send' }), at: 'f' }],
  notApplicable: [design({ q: 'sqs' }), design({ q: 'sqs', t: 'sns', f: 'lambda' })],
});

verifyRule(graphLoss, {
  valid: [
    design(
      { c: 'client', q: 'sqs', f: 'lambda', d: 'sqs' },
      { 'c -> q': 'send', 'q -> f': 'event-source-mapping', 'q -> d': 'redrive' },
    ),
    design({ c: 'client', f: 'lambda' }, { 'c -> f': 'send' }),
  ],
  invalid: [
    {
      design: design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' }),
      at: 'c',
      says: 'at "q" (gone after 4 d of retries: no dead-letter queue)',
    },
    {
      design: design(
        { c: 'client', t: 'sns', f: 'lambda', e: ['endpoint', { isConfirmed: true }], r: 'sqs' },
        { 'c -> t': 'send', 't -> f': 'subscription', 't -> e': 'subscription', 'f -> r': 'send' },
      ),
      at: 'c',
      says: 'at "r" (gone after 4 d: nothing reads it)',
    },
    design(
      { c: 'client', k: 'kinesis', f: 'lambda' },
      { 'c -> k': 'send', 'k -> f': ['event-source-mapping', { maximumRetryAttempts: 2 }] },
    ),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

it('GRAPH-LOSS explains every way of a client, with what happens on failure', () => {
  const graph = buildGraph(
    design(
      { c: 'client', t: 'sns', q: 'sqs', d: 'sqs', f: 'lambda', g: 'lambda' },
      {
        'c -> t': 'send',
        't -> q': 'subscription',
        't -> g': 'subscription',
        'q -> f': 'event-source-mapping',
        'q -> d': 'redrive',
      },
    ),
  );
  expect(explainLines('GRAPH-LOSS', graph)).toEqual([
    'c → t → q → f',
    '  ✔ fails on the way to q: tried again for 23 days while it cannot be delivered',
    '  ✔ fails on the way to f: kept in "d" after 10 receives',
    'c → t → g',
    '  ✔ fails on the way to g: tried again for 23 days while it cannot be delivered',
    '  ✖ fails on the way to g: gone after 3 attempts: no failure destination',
  ]);
});

verifyRule(graphUnreached, {
  valid: [design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: design(
        { c: 'client', q: 'sqs', f: 'lambda', r: 'sqs' },
        { 'c -> q': 'send', 'r -> f': 'event-source-mapping' },
      ),
      at: 'f',
    },
  ],
  notApplicable: [design({ r: 'sqs', f: 'lambda' }, { 'r -> f': 'event-source-mapping' })],
});

verifyRule(lambdaLoop, {
  valid: [
    design({ q: 'sqs', f: 'lambda', r: 'sqs' }, { 'q -> f': 'event-source-mapping', 'f -> r': 'send' }),
    design(
      { q: 'sqs', f: ['lambda', { recursiveLoop: 'Allow' }] },
      { 'q -> f': 'event-source-mapping', 'f -> q': 'send' },
    ),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'f -> q': 'send' }),
      at: 'f',
      says: '"f" → "q" → "f"',
      repaired: design({ q: 'sqs', f: 'lambda', r: 'sqs' }, { 'q -> f': 'event-source-mapping', 'f -> r': 'send' }),
    },
    {
      design: design(
        { t: 'sns', q: 'sqs', f: 'lambda' },
        { 't -> q': 'subscription', 'q -> f': 'event-source-mapping', 'f -> t': 'send' },
      ),
      at: 'f',
    },
    { design: design({ f: 'lambda' }, { 'f -> f': ['send', { invocationType: 'Event' }] }), at: 'f' },
  ],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaLoopUndetected, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping', 'f -> k': 'send' }),
      at: 'f',
      says: 'cost runs away',
      repaired: design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' }),
    },
    design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task', 'f -> w': 'start-execution' }),
  ],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(lambdaPcPool, {
  valid: [
    design({
      f: ['lambda', { provisionedConcurrentExecutions: 400 }],
      g: ['lambda', { reservedConcurrentExecutions: 500, provisionedConcurrentExecutions: 500 }],
    }),
  ],
  invalid: [
    {
      design: design({
        f: ['lambda', { provisionedConcurrentExecutions: 300 }],
        g: ['lambda', { provisionedConcurrentExecutions: 200 }],
        h: ['lambda', { reservedConcurrentExecutions: 500 }],
      }),
      at: 'g',
      says: '100 are left',
    },
    {
      design: design({
        f: ['lambda', { provisionedConcurrentExecutions: 1 }],
        g: ['lambda', { reservedConcurrentExecutions: 900 }],
      }),
      at: 'f',
      says: '0 are left',
    },
  ],
  notApplicable: [
    design({ f: 'lambda', g: ['lambda', { reservedConcurrentExecutions: 900, provisionedConcurrentExecutions: 9 }] }),
    design({
      f: ['lambda', { provisionedConcurrentExecutions: 1 }],
      g: ['lambda', { reservedConcurrentExecutions: 950 }],
    }),
  ],
});

verifyRule(lambdaReservedPool, {
  valid: [design({ f: ['lambda', { reservedConcurrentExecutions: 900 }], g: 'lambda' })],
  invalid: [
    {
      design: design({
        f: ['lambda', { reservedConcurrentExecutions: 600 }],
        g: ['lambda', { reservedConcurrentExecutions: 600 }],
      }),
      at: 'g',
      says: '1,200',
    },
  ],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(loopAmplifies, {
  valid: [
    // Two consumers of one queue share its messages, so that each round makes one of one.
    design(
      { q: 'sqs', f: 'lambda', g: 'lambda' },
      { 'q -> f': 'event-source-mapping', 'q -> g': 'event-source-mapping', 'f -> q': 'send', 'g -> q': 'send' },
    ),
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'f -> q': 'send' }),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': 'event-source-mapping', 'f -> q': ['send', { messagesPerInput: 2 }] },
      ),
      at: 'f',
      says: '65,536',
    },
    design(
      { t: 'sns', a: 'sqs', b: 'sqs', f: 'lambda' },
      {
        't -> a': 'subscription',
        't -> b': 'subscription',
        'a -> f': 'event-source-mapping',
        'b -> f': 'event-source-mapping',
        'f -> t': 'send',
      },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(wireEnds, {
  valid: [
    design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' }),
    design({ t: 'sns', k: 'kinesis' }, { 't -> k': 'subscription' }),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'send' }),
      at: 'q-f',
      fix: 'Make it a wire of kind event source mapping',
    },
    {
      design: design({ k: 'kinesis', w: 'step-functions' }, { 'k -> w': 'task' }),
      at: 'k-w',
      fix: null,
      says: 'Kinesis never pushes',
    },
  ],
  notApplicable: [design({ c: 'client' })],
});

verifyRule(wireTwoTriggersOrder, {
  valid: [
    design(
      {
        q: ['sqs', { fifoQueue: true }],
        f: 'lambda',
        r: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }],
      },
      { 'q -> f': 'event-source-mapping', 'f -> r': ['send', { messageGroupId: '{{group}}' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: ['sqs', { fifoQueue: true }], f: 'lambda', r: 'sqs' },
        { 'q -> f': 'event-source-mapping', 'f -> r': 'send' },
      ),
      at: 'f-r',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda', r: 'sqs' }, { 'q -> f': 'event-source-mapping', 'f -> r': 'send' })],
});
