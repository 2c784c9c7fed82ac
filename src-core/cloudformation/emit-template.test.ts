import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { propertiesOf, templateOf } from './testing/template-of.ts';

describe('tags', () => {
  const tags = { team: 'orders', cost: '12' };
  const list = [
    { Key: 'team', Value: 'orders' },
    { Key: 'cost', Value: '12' },
  ];

  it('are written as a list of keys and values on everything that takes them', () => {
    const template = templateOf(
      {
        q: ['sqs', { tags }],
        t: ['sns', { tags }],
        s: ['kinesis', { tags }],
        f: ['lambda', { tags }],
        m: ['step-functions', { tags }],
      },
      { 'q -> f': ['event-source-mapping', { tags }] },
    );
    for (const id of ['Q', 'T', 'S', 'F', 'M', 'QF']) expect(propertiesOf(template, id)['Tags'], id).toEqual(list);
  });

  it('are left out where there are none', () => {
    expect(propertiesOf(templateOf({ q: ['sqs', { tags: {} }] }), 'Q')).not.toHaveProperty('Tags');
  });
});

describe('what is outside the stack', () => {
  it('asks for the address of an endpoint as a parameter that catches the wrong kind', () => {
    const template = templateOf(
      { t: 'sns', phone: ['endpoint', { protocol: 'sms' }] },
      { 't -> phone': 'subscription' },
    );
    const parameter = template.Parameters?.['PhoneAddress'];
    expect(parameter).toMatchObject({ Type: 'String', Description: expect.stringContaining('Phone number') });
    const pattern = new RegExp(`^(?:${String(parameter?.['AllowedPattern'])})$`);
    expect('+15555550100').toMatch(pattern);
    expect('0171-5550100').not.toMatch(pattern);
  });

  it('has no parameter for an address that is given, or that nothing uses', () => {
    const template = templateOf(
      { t: 'sns', ops: ['endpoint', { protocol: 'email', address: 'ops@example.com' }], idle: 'endpoint' },
      { 't -> ops': 'subscription' },
    );
    expect(template.Parameters).toBeUndefined();
    expect(propertiesOf(template, 'TOps')).toMatchObject({ Protocol: 'email', Endpoint: 'ops@example.com' });
  });

  it('tells a client where to send, and names what nothing in the design feeds', () => {
    const template = templateOf(
      { shop: 'client', t: 'sns', q: 'sqs', s: 'kinesis' },
      { 'shop -> t': 'send', 't -> q': 'subscription' },
    );
    expect(template.Outputs).toEqual({
      TTopicArn: { Description: 'ARN of the topic "t"', Value: { Ref: 'T' } },
      SStreamName: { Description: 'Name of the stream "s"', Value: { Ref: 'S' } },
    });
  });

  it('is nothing to export on its own', () => {
    const emitted = emitTemplate(buildGraph(design({ shop: 'client' })));
    expect(emitted).toMatchObject({ ok: false, error: [{ code: 'EMPTY' }] });
  });
});

describe('a wire that AWS does not have', () => {
  it('is refused with the reason and the way round', () => {
    const emitted = emitTemplate(buildGraph(design({ t: 'sns', s: 'kinesis' }, { 't -> s': 'subscription' })));
    expect(emitted).toMatchObject({ ok: false, error: [{ code: 'WIRE', elements: ['t-s'] }] });
    const message = emitted.ok ? '' : (emitted.error[0]?.message ?? '');
    expect(message).toContain('"t"');
    expect(message).toContain('Lambda function');
  });
});
