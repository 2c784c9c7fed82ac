import { design } from '../testing/design.ts';
import { verifyRule } from '../testing/verify-rule.ts';
import { graphFanOut } from './graph-fan-out.ts';
import { graphIsland } from './graph-island.ts';
import { graphUnreached } from './graph-unreached.ts';
import { lambdaLoop } from './lambda-loop.ts';
import { lambdaLoopUndetected } from './lambda-loop-undetected.ts';
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
  notApplicable: [design({ q: 'sqs' })],
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
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'f -> q': 'send' })],
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
