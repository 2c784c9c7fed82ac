import { describe, expect, it } from 'vitest';
import { propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('a queue', () => {
  it('says its type only when it is FIFO, has no name unless one is given, and says how long it keeps messages', () => {
    const template = templateOf({
      plain: 'sqs',
      strict: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perQueue' }],
    });
    expect(template.Resources['Plain']).toEqual({
      Type: 'AWS::SQS::Queue',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { MessageRetentionPeriod: 345_600 },
    });
    expect(propertiesOf(template, 'Strict')).toEqual({ FifoQueue: true, MessageRetentionPeriod: 345_600 });
  });

  it('leaves out what does not apply to it', () => {
    const template = templateOf({ q: ['sqs', { contentBasedDeduplication: true, delaySeconds: 5 }] });
    expect(propertiesOf(template, 'Q')).toEqual({ DelaySeconds: 5, MessageRetentionPeriod: 345_600 });
  });
});
