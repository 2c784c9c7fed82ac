import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { wireOutsideAws } from './wire-outside-aws.ts';
import { wireSfnEndpoint } from './wire-sfn-endpoint.ts';
import { wireSqsFirehose } from './wire-sqs-firehose.ts';

verifyRule(wireOutsideAws, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
  invalid: [design({ c: 'client', e: 'endpoint' }, { 'c -> e': 'send' })],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
});

verifyRule(wireSfnEndpoint, {
  valid: [design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'send' })],
  invalid: [design({ w: 'step-functions', e: 'endpoint' }, { 'w -> e': 'send' })],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(wireSqsFirehose, {
  valid: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': 'send' })],
  invalid: [design({ q: 'sqs', k: 'kinesis' }, { 'q -> k': 'send' })],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});
