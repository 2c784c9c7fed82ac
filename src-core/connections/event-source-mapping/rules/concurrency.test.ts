import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEsmConcurrency } from './kinesis-esm-concurrency.ts';
import { kinesisEsmPfactor } from './kinesis-esm-pfactor.ts';
import { lambdaEsmMaxconcRange } from './lambda-esm-maxconc-range.ts';
import { lambdaEsmMaxconcSource } from './lambda-esm-maxconc-source.ts';
import { lambdaEsmPollersRange } from './lambda-esm-pollers-range.ts';
import { lambdaEsmProvisionedExcl } from './lambda-esm-provisioned-excl.ts';
import { lambdaEsmReservedLow } from './lambda-esm-reserved-low.ts';
import { lambdaEsmReservedSum } from './lambda-esm-reserved-sum.ts';

verifyRule(lambdaEsmMaxconcRange, {
  valid: [queueToFunction({ maximumConcurrency: 2 })],
  invalid: [{ design: queueToFunction({ maximumConcurrency: 1 }), fix: 'Set maximum concurrency to 2' }],
  notApplicable: [queueToFunction()],
});

verifyRule(lambdaEsmMaxconcSource, {
  valid: [streamToFunction()],
  invalid: [{ design: streamToFunction({ maximumConcurrency: 5 }), path: 'maximumConcurrency' }],
  notApplicable: [queueToFunction({ maximumConcurrency: 5 })],
});

verifyRule(lambdaEsmPollersRange, {
  valid: [queueToFunction({ minimumPollers: 2, maximumPollers: 200 })],
  invalid: [
    { design: queueToFunction({ minimumPollers: 1 }), path: 'minimumPollers' },
    { design: queueToFunction({ maximumPollers: 5000 }), path: 'maximumPollers' },
    { design: queueToFunction({ minimumPollers: 50, maximumPollers: 10 }), fix: 'Raise maximum pollers to 50' },
  ],
  notApplicable: [queueToFunction()],
});

verifyRule(lambdaEsmProvisionedExcl, {
  valid: [queueToFunction({ maximumConcurrency: 5 })],
  invalid: [queueToFunction({ maximumConcurrency: 5, minimumPollers: 2 })],
  notApplicable: [queueToFunction({ minimumPollers: 2 })],
});

verifyRule(lambdaEsmReservedLow, {
  valid: [
    queueToFunction({}, { f: ['lambda', { reservedConcurrentExecutions: 5 }] }),
    queueToFunction({ maximumConcurrency: 2 }, { f: ['lambda', { reservedConcurrentExecutions: 2 }] }),
  ],
  invalid: [
    {
      design: queueToFunction({}, { f: ['lambda', { reservedConcurrentExecutions: 1 }] }),
      fix: 'Reserve 5 and limit the mapping to 2',
    },
  ],
  notApplicable: [queueToFunction(), streamToFunction({}, { f: ['lambda', { reservedConcurrentExecutions: 1 }] })],
});

verifyRule(lambdaEsmReservedSum, {
  valid: [queueToFunction({ maximumConcurrency: 10 }, { f: ['lambda', { reservedConcurrentExecutions: 10 }] })],
  invalid: [
    {
      design: design(
        { q: 'sqs', r: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 10 }] },
        {
          'q -> f': ['event-source-mapping', { maximumConcurrency: 6 }],
          'r -> f': ['event-source-mapping', { maximumConcurrency: 6 }],
        },
      ),
      at: 'q-f',
      fix: 'Reserve a concurrency of 12',
    },
  ],
  notApplicable: [queueToFunction({ maximumConcurrency: 6 })],
});

verifyRule(
  kinesisEsmPfactor,
  settingCases(streamToFunction, 'parallelizationFactor', { allowed: [10], refused: [11] }),
);

verifyRule(kinesisEsmConcurrency, {
  valid: [
    streamToFunction({}, { k: ['kinesis', { shardCount: 2 }], f: ['lambda', { reservedConcurrentExecutions: 2 }] }),
  ],
  invalid: [
    {
      design: streamToFunction(
        { parallelizationFactor: 4 },
        { k: ['kinesis', { shardCount: 2 }], f: ['lambda', { reservedConcurrentExecutions: 4 }] },
      ),
      fix: 'Reserve a concurrency of 8',
    },
  ],
  notApplicable: [streamToFunction()],
});
