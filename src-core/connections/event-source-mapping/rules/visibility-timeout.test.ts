import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmVisibility } from './lambda-esm-visibility.ts';
import { lambdaEsmVisibility6x } from './lambda-esm-visibility-6x.ts';

verifyRule(lambdaEsmVisibility, {
  valid: [queueToFunction({}, { f: ['lambda', { timeoutSeconds: 30 }] })],
  invalid: [
    {
      design: queueToFunction({ maximumBatchingWindowSeconds: 10 }, { f: ['lambda', { timeoutSeconds: 60 }] }),
      fix: 'Raise the visibility timeout to 6 min 10 s',
    },
  ],
  notApplicable: [streamToFunction()],
});

verifyRule(lambdaEsmVisibility6x, {
  valid: [
    queueToFunction(),
    queueToFunction({}, { q: ['sqs', { visibilityTimeoutSeconds: 180 }], f: ['lambda', { timeoutSeconds: 30 }] }),
  ],
  invalid: [
    {
      design: queueToFunction({}, { f: ['lambda', { timeoutSeconds: 30 }] }),
      fix: 'Raise the visibility timeout to 3 min',
    },
  ],
  notApplicable: [streamToFunction()],
});
