import { design, fanOut } from '../../../rules/testing/design.ts';
import { stream } from '../../../rules/testing/one-resource.ts';
import { clientToStream, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEfoLimit } from './kinesis-efo-limit.ts';
import { kinesisNoConsumer } from './kinesis-no-consumer.ts';
import { kinesisNoProducer } from './kinesis-no-producer.ts';
import { kinesisSharedReaders } from './kinesis-shared-readers.ts';

verifyRule(kinesisNoProducer, {
  valid: [design({ c: 'client', k: 'kinesis', f: 'lambda' }, { 'c -> k': 'send', 'k -> f': 'event-source-mapping' })],
  invalid: [streamToFunction()],
  notApplicable: [stream()],
});

verifyRule(kinesisNoConsumer, {
  valid: [design({ c: 'client', k: 'kinesis', f: 'lambda' }, { 'c -> k': 'send', 'k -> f': 'event-source-mapping' })],
  invalid: [clientToStream()],
  notApplicable: [stream()],
});

verifyRule(kinesisSharedReaders, {
  valid: [
    design(
      { k: 'kinesis', f: 'lambda', g: 'lambda' },
      { 'k -> f': 'event-source-mapping', 'k -> g': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design(
        { k: 'kinesis', f: 'lambda', g: 'lambda', h: 'lambda' },
        { 'k -> f': 'event-source-mapping', 'k -> g': 'event-source-mapping', 'k -> h': 'event-source-mapping' },
      ),
      at: 'k',
    },
  ],
  notApplicable: [stream()],
});

verifyRule(kinesisEfoLimit, {
  valid: [streamToFunction({ enhancedFanOut: true })],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, fanOut(21, 'k -> f', ['event-source-mapping', { enhancedFanOut: true }])),
  ],
  notApplicable: [streamToFunction()],
});
