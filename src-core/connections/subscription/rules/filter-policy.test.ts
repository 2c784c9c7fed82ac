import type { PropertyValues } from '../../../contract/property.ts';
import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { fifoQueue, fifoTopic, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsFilterEsmEnvelope } from './sns-filter-esm-envelope.ts';
import { snsFilterFifo } from './sns-filter-fifo.ts';
import { snsFilterNothing } from './sns-filter-nothing.ts';
import { snsFilterScope } from './sns-filter-scope.ts';
import { snsFilterScopeValue } from './sns-filter-scope-value.ts';
import { snsFilterShape } from './sns-filter-shape.ts';

verifyRule(snsFilterShape, {
  valid: [
    topicToQueue({ filterPolicy: { kind: ['order', { prefix: 'x' }] } }),
    topicToQueue({ filterPolicy: { o: { id: [7] } }, filterPolicyScope: 'MessageBody' }),
  ],
  invalid: [
    topicToQueue({ filterPolicy: { kind: [] } }),
    { design: topicToQueue({ filterPolicy: { o: { id: [7] } } }), says: 'nested' },
    {
      design: topicToQueue({ filterPolicy: { a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'], f: ['1'] } }),
      says: '5 keys',
    },
  ],
  notApplicable: [topicToQueue()],
});

verifyRule(snsFilterScope, {
  valid: [
    design(
      { c: ['client', { attributes: { kind: 'order' } }], t: 'sns', q: 'sqs' },
      {
        'c -> t': 'send',
        't -> q': ['subscription', { filterPolicy: { kind: ['order'], test: [{ exists: false }] } }],
      },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: ['client', { attributes: { kind: 'order' } }], t: 'sns', q: 'sqs' },
        { 'c -> t': 'send', 't -> q': ['subscription', { filterPolicy: { type: ['order'] } }] },
      ),
      says: '"type"',
      repaired: design(
        { c: ['client', { attributes: { kind: 'order', type: 'order' } }], t: 'sns', q: 'sqs' },
        { 'c -> t': 'send', 't -> q': ['subscription', { filterPolicy: { kind: ['order'] } }] },
      ),
    },
  ],
  notApplicable: [
    design(
      { c: 'client', t: 'sns', q: 'sqs' },
      { 'c -> t': 'send', 't -> q': ['subscription', { filterPolicy: { type: ['order'] } }] },
    ),
    design(
      { c: ['client', { attributes: { a: 'b' } }], t: 'sns', q: 'sqs' },
      {
        'c -> t': 'send',
        't -> q': ['subscription', { filterPolicy: { type: ['order'] }, filterPolicyScope: 'MessageBody' }],
      },
    ),
  ],
});

verifyRule(
  snsFilterScopeValue,
  settingCases(topicToQueue, 'filterPolicyScope', { allowed: ['MessageBody'], refused: ['Body'] }),
);

verifyRule(snsFilterFifo, {
  valid: [topicToQueue({}, { t: fifoTopic, q: fifoQueue })],
  invalid: [topicToQueue({ filterPolicy: { a: ['b'] } }, { t: fifoTopic, q: fifoQueue })],
  notApplicable: [topicToQueue()],
});

verifyRule(snsFilterEsmEnvelope, {
  valid: [
    design(
      { t: 'sns', q: 'sqs', f: 'lambda' },
      {
        't -> q': 'subscription',
        'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { Message: [{ prefix: 'x' }] } }] }],
      },
    ),
  ],
  invalid: [
    {
      design: design(
        { t: 'sns', q: 'sqs', f: 'lambda' },
        {
          't -> q': 'subscription',
          'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { kind: ['order'] } }] }],
        },
      ),
      at: 't-q',
      fix: 'Deliver raw messages',
    },
  ],
  notApplicable: [
    design(
      { t: 'sns', q: 'sqs', f: 'lambda' },
      {
        't -> q': ['subscription', { rawMessageDelivery: true }],
        'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { kind: ['order'] } }] }],
      },
    ),
  ],
});

/** A client that states what it publishes, and a queue subscribed with a filter. */
const published = (client: PropertyValues, subscription: PropertyValues) =>
  design({ c: ['client', client], t: 'sns', q: 'sqs' }, { 'c -> t': 'send', 't -> q': ['subscription', subscription] });
const orders = { attributes: { kind: 'order' } };
const body = { filterPolicyScope: 'MessageBody' } as const;

verifyRule(snsFilterNothing, {
  valid: [
    published(orders, { filterPolicy: { kind: ['order', 'return'] } }),
    published({ body: '{"kind":"order"}' }, { ...body, filterPolicy: { kind: ['order'] } }),
    published(orders, { filterPolicy: { type: ['order'] } }),
  ],
  invalid: [
    {
      design: published(orders, { filterPolicy: { kind: ['return'] } }),
      at: 't-q',
      path: 'filterPolicy',
      repaired: published(orders, { filterPolicy: { kind: ['order'] } }),
    },
    published({ body: '{"kind":"order"}' }, { ...body, filterPolicy: { kind: ['return'] } }),
    published({ body: 'plain text' }, { ...body, filterPolicy: { kind: ['order'] } }),
  ],
  notApplicable: [
    published({}, { filterPolicy: { kind: ['return'] } }),
    published({ attributes: { kind: '{{group}}' } }, { filterPolicy: { kind: ['return'] } }),
    published(orders, {}),
  ],
});
