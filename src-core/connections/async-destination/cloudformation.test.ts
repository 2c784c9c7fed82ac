import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

const LOGS = ['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup'];

describe('asynchronous destination', () => {
  it('puts both destinations and the retries into one config, the dead-letter queue on the function', () => {
    const template = templateOf(
      { f: ['lambda', { maximumRetryAttempts: 1 }], good: 'sns', bad: 'sqs', dead: 'sqs' },
      {
        'f -> good': ['async-destination', { condition: 'on-success' }],
        'f -> bad': ['async-destination', { condition: 'on-failure' }],
        'f -> dead': ['async-destination', { condition: 'dead-letter' }],
      },
    );
    expect(propertiesOf(template, 'FInvokeConfig')).toEqual({
      FunctionName: { Ref: 'F' },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 1,
      DestinationConfig: {
        OnSuccess: { Destination: { Ref: 'Good' } },
        OnFailure: { Destination: { 'Fn::GetAtt': ['Bad', 'Arn'] } },
      },
    });
    expect(propertiesOf(template, 'F')['DeadLetterConfig']).toEqual({ TargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } });
    expect(allowedTo(template, 'F')).toEqual([
      ...LOGS,
      'sns:Publish Good',
      'sqs:SendMessage Bad',
      'sqs:SendMessage Dead',
    ]);
  });
});
