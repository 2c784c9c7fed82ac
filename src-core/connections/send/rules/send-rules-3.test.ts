import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { wireSqsFirehose } from './wire-sqs-firehose.ts';

verifyRule(wireSqsFirehose, {
  valid: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': 'send' })],
  invalid: [design({ q: 'sqs', k: 'kinesis' }, { 'q -> k': 'send' })],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});
