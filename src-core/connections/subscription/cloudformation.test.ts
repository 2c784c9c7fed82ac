import { describe, expect, it } from 'vitest';
import { propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('subscription', () => {
  it('opens a queue to its topics in one policy, before anything is delivered', () => {
    const template = templateOf(
      { one: 'sns', two: 'sns', q: 'sqs' },
      { 'one -> q': ['subscription', { rawMessageDelivery: true }], 'two -> q': 'subscription' },
    );
    expect(propertiesOf(template, 'QPolicy')).toEqual({
      Queues: [{ Ref: 'Q' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Allow1',
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: { 'Fn::GetAtt': ['Q', 'Arn'] },
            Condition: { ArnEquals: { 'aws:SourceArn': [{ Ref: 'One' }, { Ref: 'Two' }] } },
          },
        ],
      },
    });
    expect(template.Resources['OneQ']).toMatchObject({
      DependsOn: 'QPolicy',
      Properties: {
        TopicArn: { Ref: 'One' },
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': ['Q', 'Arn'] },
        RawMessageDelivery: true,
      },
    });
  });

  it('lets the topic invoke a function, and writes a filter that holds null as text', () => {
    const filterPolicy = { customer: [null, 'x'] };
    const template = templateOf(
      { t: 'sns', f: 'lambda' },
      { 't -> f': ['subscription', { filterPolicy, rawMessageDelivery: true, filterPolicyScope: 'MessageBody' }] },
    );
    expect(propertiesOf(template, 'TFPermission')).toEqual({
      FunctionName: { Ref: 'F' },
      Action: 'lambda:InvokeFunction',
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: 'T' },
    });
    const properties = propertiesOf(template, 'TF');
    expect(properties).toMatchObject({ Protocol: 'lambda', FilterPolicy: JSON.stringify(filterPolicy) });
    expect(properties['FilterPolicyScope']).toBe('MessageBody');
    // Lambda gets no raw messages.
    expect(properties).not.toHaveProperty('RawMessageDelivery');
  });

  it('writes a filter on a field that CloudFormation would take for its own function as text', () => {
    const filterPolicy = { Ref: ['A-1'] };
    const template = templateOf({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicy }] });
    expect(propertiesOf(template, 'TQ')['FilterPolicy']).toBe('{"Ref":["A-1"]}');
  });

  it('opens the dead-letter queue to the topic', () => {
    const template = templateOf(
      { t: 'sns', hook: ['endpoint', { protocol: 'https' }], dead: 'sqs' },
      { 't -> hook': ['subscription', { deadLetterQueue: 'dead', deliveryPolicy: { healthyRetryPolicy: {} } }] },
    );
    expect(propertiesOf(template, 'THook')).toEqual({
      TopicArn: { Ref: 'T' },
      Protocol: 'https',
      Endpoint: { Ref: 'HookAddress' },
      DeliveryPolicy: { healthyRetryPolicy: {} },
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } },
    });
    expect(template.Resources['DeadPolicy']).toMatchObject({ Type: 'AWS::SQS::QueuePolicy' });
    expect(template.Resources['THook']?.['DependsOn']).toBe('DeadPolicy');
  });
});
