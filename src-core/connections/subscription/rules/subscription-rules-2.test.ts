import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsFilterFifo } from './sns-filter-fifo.ts';
import { snsFilterScope } from './sns-filter-scope.ts';
import { snsFilterScopeValue } from './sns-filter-scope-value.ts';
import { snsFilterShape } from './sns-filter-shape.ts';
import { snsHttpPlain } from './sns-http-plain.ts';
import { snsLargeEndpoint } from './sns-large-endpoint.ts';
import { snsNoDlq } from './sns-no-dlq.ts';
import { snsNoDlqManaged } from './sns-no-dlq-managed.ts';
import { snsRawAttr10 } from './sns-raw-attr10.ts';

verifyRule(snsFilterFifo, {
  valid: [design({ t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }] }, { 't -> q': 'subscription' })],
  invalid: [
    design(
      { t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }] },
      { 't -> q': ['subscription', { filterPolicy: { a: ['b'] } }] },
    ),
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
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

verifyRule(snsFilterScopeValue, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicyScope: 'MessageBody' }] })],
  invalid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicyScope: 'Body' }] })],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsFilterShape, {
  valid: [
    design(
      { t: 'sns', q: 'sqs' },
      { 't -> q': ['subscription', { filterPolicy: { kind: ['order', { prefix: 'x' }] } }] },
    ),
    design(
      { t: 'sns', q: 'sqs' },
      { 't -> q': ['subscription', { filterPolicy: { o: { id: [7] } }, filterPolicyScope: 'MessageBody' }] },
    ),
  ],
  invalid: [
    design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicy: { kind: [] } }] }),
    {
      design: design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicy: { o: { id: [7] } } }] }),
      says: 'nested',
    },
    {
      design: design(
        { t: 'sns', q: 'sqs' },
        {
          't -> q': ['subscription', { filterPolicy: { a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'], f: ['1'] } }],
        },
      ),
      says: '5 keys',
    },
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsHttpPlain, {
  valid: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
  invalid: [
    {
      design: design(
        { t: 'sns', e: ['endpoint', { protocol: 'http', address: 'http://example.com/hook' }] },
        { 't -> e': 'subscription' },
      ),
      fix: 'Deliver over HTTPS',
    },
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsLargeEndpoint, {
  valid: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
  invalid: [design({ t: ['sns', { maximumMessageSizeBytes: 300000 }], e: 'endpoint' }, { 't -> e': 'subscription' })],
  notApplicable: [design({ t: ['sns', { maximumMessageSizeBytes: 300000 }], q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsNoDlq, {
  valid: [design({ t: 'sns', e: 'endpoint', d: 'sqs' }, { 't -> e': ['subscription', { deadLetterQueue: 'd' }] })],
  invalid: [
    {
      design: design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' }),
      path: 'deadLetterQueue',
      says: '3 retries',
    },
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsNoDlqManaged, {
  valid: [design({ t: 'sns', q: 'sqs', d: 'sqs' }, { 't -> q': ['subscription', { deadLetterQueue: 'd' }] })],
  invalid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  notApplicable: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
});

verifyRule(snsRawAttr10, {
  valid: [
    design(
      { c: ['client', { attributes: { a: '1' } }], t: 'sns', q: 'sqs' },
      { 'c -> t': 'send', 't -> q': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  invalid: [
    design(
      {
        c: ['client', { attributes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`a${index}`, 'x'])) }],
        t: 'sns',
        q: 'sqs',
      },
      { 'c -> t': 'send', 't -> q': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});
