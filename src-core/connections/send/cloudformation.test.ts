import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

const LOGS = ['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup'];

describe('send', () => {
  it('lets a function do only what the wire says and tells it where to send', () => {
    const template = templateOf(
      { f: 'lambda', orders: 'sqs', 'news-topic': 'sns', clicks: 'kinesis', g: 'lambda', hook: ['endpoint', {}] },
      {
        'f -> orders': 'send',
        'f -> news-topic': 'send',
        'f -> clicks': 'send',
        'f -> g': 'send',
        'f -> hook': 'send',
      },
    );
    expect(allowedTo(template, 'F')).toEqual([
      'kinesis:PutRecord Clicks',
      'kinesis:PutRecords Clicks',
      'lambda:InvokeFunction G',
      ...LOGS,
      'sns:Publish NewsTopic',
      'sqs:SendMessage Orders',
    ]);
    expect(propertiesOf(template, 'F')['Environment']).toEqual({
      Variables: {
        ORDERS_QUEUE_URL: { Ref: 'Orders' },
        NEWS_TOPIC_ARN: { Ref: 'NewsTopic' },
        CLICKS_STREAM_NAME: { Ref: 'Clicks' },
        G_FUNCTION_NAME: { Ref: 'G' },
        HOOK_ADDRESS: { Ref: 'HookAddress' },
      },
    });
  });

  it('tells the addresses of two queues that would have one name', () => {
    const template = templateOf(
      { f: 'lambda', orders: 'sqs', 'orders-queue': 'sqs' },
      { 'f -> orders': 'send', 'f -> orders-queue': 'send' },
    );
    expect(propertiesOf(template, 'F')['Environment']).toEqual({
      Variables: { ORDERS_QUEUE_URL: { Ref: 'Orders' }, ORDERS_QUEUE_QUEUE_URL: { Ref: 'OrdersQueue' } },
    });
  });

  it('keeps a variable that the person set themselves', () => {
    const template = templateOf(
      { f: ['lambda', { environmentVariables: { Q_QUEUE_URL: 'mine' } }], q: 'sqs' },
      { 'f -> q': 'send' },
    );
    expect(propertiesOf(template, 'F')['Environment']).toEqual({ Variables: { Q_QUEUE_URL: 'mine' } });
  });

  it('grants the customer’s key of an encrypted queue: by its ARN, by its id, or by an ARN asked for', () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/abc';
    const template = templateOf(
      {
        f: 'lambda',
        a: ['sqs', { kmsMasterKeyId: key }],
        b: ['sqs', { kmsMasterKeyId: 'abc-123' }],
        c: ['sqs', { kmsMasterKeyId: 'alias/orders' }],
        d: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }],
      },
      { 'f -> a': 'send', 'f -> b': 'send', 'f -> c': 'send', 'f -> d': 'send' },
    );
    const keys = allowedTo(template, 'F').filter(line => line.startsWith('kms:GenerateDataKey'));
    expect(keys).toEqual([
      'kms:GenerateDataKey AKeyArn',
      'kms:GenerateDataKey CKeyArn',
      `kms:GenerateDataKey arn:\${AWS::Partition}:kms:\${AWS::Region}:\${AWS::AccountId}:key/abc-123`,
    ]);
    expect(template.Parameters).toMatchObject({ AKeyArn: { Default: key }, CKeyArn: {} });
    expect(template.Parameters?.['CKeyArn']).not.toHaveProperty('Default');
    expect(propertiesOf(template, 'A')['KmsMasterKeyId']).toEqual({ Ref: 'AKeyArn' });
  });
});
