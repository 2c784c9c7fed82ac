import { describe, expect, it } from 'vitest';
import { propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('redrive', () => {
  it('is a property of the queue it starts at', () => {
    const template = templateOf({ q: 'sqs', dead: 'sqs' }, { 'q -> dead': ['redrive', { maxReceiveCount: 4 }] });
    expect(propertiesOf(template, 'Q')['RedrivePolicy']).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] },
      maxReceiveCount: 4,
    });
    expect(Object.keys(template.Resources)).toEqual(['Q', 'Dead']);
  });
});
