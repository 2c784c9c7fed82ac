import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisStartpos } from './kinesis-startpos.ts';
import { kinesisStartposLatest } from './kinesis-startpos-latest.ts';
import { kinesisStartposTs } from './kinesis-startpos-ts.ts';
import { kinesisStartposValue } from './kinesis-startpos-value.ts';
import { lambdaEsmSqsStartpos } from './lambda-esm-sqs-startpos.ts';

verifyRule(kinesisStartpos, {
  valid: [streamToFunction({ startingPosition: 'TRIM_HORIZON' })],
  invalid: [{ design: streamToFunction(), fix: 'Begin at the oldest record' }],
  notApplicable: [queueToFunction()],
});

verifyRule(kinesisStartposLatest, {
  valid: [streamToFunction({ startingPosition: 'TRIM_HORIZON' })],
  invalid: [{ design: streamToFunction({ startingPosition: 'LATEST' }), fix: 'Begin at the oldest record' }],
  notApplicable: [queueToFunction()],
});

verifyRule(kinesisStartposTs, {
  valid: [streamToFunction({ startingPosition: 'AT_TIMESTAMP', startingPositionTimestampSeconds: 1700000000 })],
  invalid: [
    { design: streamToFunction({ startingPosition: 'AT_TIMESTAMP' }), fix: 'Begin at the oldest record' },
    {
      design: streamToFunction({ startingPosition: 'LATEST', startingPositionTimestampSeconds: 1700000000 }),
      fix: 'Begin at the given time',
    },
  ],
  notApplicable: [streamToFunction({ startingPosition: 'LATEST' })],
});

verifyRule(kinesisStartposValue, {
  valid: [streamToFunction({ startingPosition: 'LATEST' })],
  invalid: [{ design: queueToFunction({ startingPosition: 'START' }), fix: 'Leave it out' }],
  notApplicable: [queueToFunction()],
});

verifyRule(lambdaEsmSqsStartpos, {
  valid: [queueToFunction()],
  invalid: [queueToFunction({ startingPosition: 'LATEST' })],
  notApplicable: [streamToFunction({ startingPosition: 'LATEST' })],
});
