import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsTracingValue } from './sns-tracing-value.ts';

verifyRule(snsTracingValue, {
  valid: [design({ t: ['sns', { tracingConfig: 'Active' }] })],
  invalid: [design({ t: ['sns', { tracingConfig: 'On' }] })],
  notApplicable: [design({ t: 'sns' })],
});
