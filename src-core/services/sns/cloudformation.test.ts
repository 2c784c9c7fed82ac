import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('a topic', () => {
  it('keeps an archive in days, written as a text', () => {
    const template = templateOf({ t: ['sns', { fifoTopic: true, archiveRetentionDays: 30 }] });
    expect(propertiesOf(template, 'T')).toEqual({ FifoTopic: true, ArchivePolicy: { MessageRetentionPeriod: '30' } });
  });

  it('has no properties at all by default', () => {
    expect(templateOf({ t: 'sns' }).Resources['T']).toEqual({ Type: 'AWS::SNS::Topic' });
  });

  it('logs failed deliveries under a role of its own, successful ones only where a share is asked for', () => {
    const role = { 'Fn::GetAtt': ['TRole', 'Arn'] };
    const failuresOnly = templateOf({ t: ['sns', { deliveryStatusProtocols: ['sqs'] }] });
    expect(propertiesOf(failuresOnly, 'T')['DeliveryStatusLogging']).toEqual([
      { Protocol: 'sqs', FailureFeedbackRoleArn: role },
    ]);
    expect(JSON.stringify(propertiesOf(failuresOnly, 'TRole'))).toContain('"Service":"sns.amazonaws.com"');
    expect(allowedTo(failuresOnly, 'T').every(grant => /^logs:.+:log-group:\*/.test(grant))).toBe(true);
    const both = templateOf({
      t: ['sns', { deliveryStatusProtocols: ['lambda'], deliveryStatusSamplePercent: 25 }],
    });
    expect(propertiesOf(both, 'T')['DeliveryStatusLogging']).toMatchObject([
      { SuccessFeedbackRoleArn: role, SuccessFeedbackSampleRate: '25' },
    ]);
  });
});
