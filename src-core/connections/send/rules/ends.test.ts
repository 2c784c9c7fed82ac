import { design } from '../../../rules/testing/design.ts';
import {
  clientToFunction,
  clientToQueue,
  clientToStream,
  functionToQueue,
  topicToQueue,
} from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsPullTarget } from './sqs-pull-target.ts';
import { wireClientReceives } from './wire-client-receives.ts';
import { wireEndpointSends } from './wire-endpoint-sends.ts';
import { wireKinesisPush } from './wire-kinesis-push.ts';
import { wireOutsideAws } from './wire-outside-aws.ts';
import { wireSfnEndpoint } from './wire-sfn-endpoint.ts';
import { wireSqsFirehose } from './wire-sqs-firehose.ts';

verifyRule(sqsPullTarget, {
  valid: [design({ f: 'lambda', t: 'sns' }, { 'f -> t': 'send' })],
  invalid: [
    design({ q: 'sqs', t: 'sns' }, { 'q -> t': 'send' }),
    design({ q: 'sqs', e: 'endpoint' }, { 'q -> e': 'send' }),
  ],
  notApplicable: [clientToQueue()],
});

verifyRule(wireClientReceives, {
  valid: [functionToQueue()],
  invalid: [design({ f: 'lambda', c: 'client' }, { 'f -> c': 'send' })],
  notApplicable: [design({ e: 'endpoint', r: 'endpoint' }, { 'e -> r': 'send' })],
});

verifyRule(wireEndpointSends, {
  valid: [functionToQueue()],
  invalid: [design({ e: 'endpoint', q: 'sqs' }, { 'e -> q': 'send' })],
  notApplicable: [topicToQueue()],
});

verifyRule(wireKinesisPush, {
  valid: [clientToQueue()],
  invalid: [
    design({ k: 'kinesis', q: 'sqs' }, { 'k -> q': 'send' }),
    design({ k: 'kinesis', t: 'sns' }, { 'k -> t': 'send' }),
    design({ k: 'kinesis', l: 'kinesis' }, { 'k -> l': 'send' }),
  ],
  notApplicable: [clientToFunction()],
});

verifyRule(wireOutsideAws, {
  valid: [clientToQueue()],
  invalid: [design({ c: 'client', e: 'endpoint' }, { 'c -> e': 'send' })],
  notApplicable: [functionToQueue()],
});

verifyRule(wireSfnEndpoint, {
  valid: [design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'send' })],
  invalid: [design({ w: 'step-functions', e: 'endpoint' }, { 'w -> e': 'send' })],
  notApplicable: [clientToQueue()],
});

verifyRule(wireSqsFirehose, {
  valid: [clientToStream()],
  invalid: [design({ q: 'sqs', k: 'kinesis' }, { 'q -> k': 'send' })],
  notApplicable: [clientToQueue()],
});
