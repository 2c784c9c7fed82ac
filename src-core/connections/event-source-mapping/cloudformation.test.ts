import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

const LOGS = ['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup'];

describe('event source mapping', () => {
  it('counts its events and encrypts its filter where that is asked for', () => {
    const templateFor = (properties: Readonly<Record<string, string | boolean>>) =>
      templateOf({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', properties] });
    const mapping = (properties: Readonly<Record<string, string | boolean>>) =>
      propertiesOf(templateFor(properties), 'QF');
    const arn = 'arn:aws:kms:eu-west-1:111122223333:key/mine';
    expect(mapping({ eventCountMetrics: true, kmsKeyArn: arn })).toMatchObject({
      MetricsConfig: { Metrics: ['EventCount'] },
      KmsKeyArn: { Ref: 'QFKeyArn' },
    });
    const { Parameters: parameters, Metadata: metadata } = templateFor({ kmsKeyArn: arn });
    expect(parameters?.['QFKeyArn']).not.toHaveProperty('Default');
    expect(JSON.stringify(metadata)).toContain(`"Properties":{"kmsKeyArn":"${arn}"}`);
    expect(mapping({})).not.toHaveProperty('MetricsConfig');
  });

  it('of a queue writes what queues know, and lets the role read', () => {
    const template = templateOf(
      { q: 'sqs', f: 'lambda' },
      {
        'q -> f': [
          'event-source-mapping',
          {
            batchSize: 50,
            maximumBatchingWindowSeconds: 5,
            reportBatchItemFailures: true,
            maximumConcurrency: 7,
            filterPatterns: [{ body: { kind: ['order'] } }],
            startingPosition: 'LATEST',
          },
        ],
      },
    );
    expect(propertiesOf(template, 'QF')).toEqual({
      FunctionName: { Ref: 'F' },
      EventSourceArn: { 'Fn::GetAtt': ['Q', 'Arn'] },
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 5,
      ScalingConfig: { MaximumConcurrency: 7 },
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["order"]}}' }] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(allowedTo(template, 'F')).toEqual([
      ...LOGS,
      'sqs:DeleteMessage Q',
      'sqs:GetQueueAttributes Q',
      'sqs:ReceiveMessage Q',
    ]);
  });

  it('of a stream makes a consumer for enhanced fan-out and tells its failures', () => {
    const template = templateOf(
      { s: 'kinesis', f: 'lambda', dead: 'sqs' },
      {
        's -> f': [
          'event-source-mapping',
          {
            startingPosition: 'TRIM_HORIZON',
            enhancedFanOut: true,
            onFailureDestination: 'dead',
            maximumConcurrency: 5,
          },
        ],
      },
    );
    expect(propertiesOf(template, 'SF')).toEqual({
      FunctionName: { Ref: 'F' },
      EventSourceArn: { 'Fn::GetAtt': ['SFConsumer', 'ConsumerARN'] },
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
    });
    expect(propertiesOf(template, 'SFConsumer')).toEqual({
      ConsumerName: 's-f',
      StreamARN: { 'Fn::GetAtt': ['S', 'Arn'] },
    });
    expect(allowedTo(template, 'F')).toContain('kinesis:SubscribeToShard SFConsumer');
    expect(allowedTo(template, 'F')).toContain('kinesis:GetRecords S');
    expect(allowedTo(template, 'F')).toContain('sqs:SendMessage Dead');
  });
});
