import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { templateOf } from './testing/template-of.ts';

describe('the picture of the design', () => {
  it('is kept beside the resources: names, places, wires, and what only the simulation reads', () => {
    const template = templateOf(
      { shop: ['client', { ratePerSecond: 5 }], q: 'sqs', f: ['lambda', { processingMillis: 80, timeoutSeconds: 9 }] },
      { 'shop -> q': 'send', 'q -> f': 'event-source-mapping' },
    );
    expect(template.Metadata?.['Eventloom']).toMatchObject({
      Design: 'Test',
      Elements: [
        { Id: 'shop', Type: 'client', Name: 'shop', Position: [0, 0], Properties: { ratePerSecond: 5 } },
        { Id: 'q', Type: 'sqs', Position: [320, 0], Resources: ['Q'] },
        { Id: 'f', Properties: { processingMillis: 80 }, Resources: ['F', 'FLogGroup', 'FRole'] },
        { Id: 'shop-q', Type: 'send', From: 'shop', To: 'q' },
        { Id: 'q-f', From: 'q', To: 'f', Resources: ['QF', 'FRole'] },
      ],
    });
  });

  it('keeps what no template may hold as text', () => {
    const attributes = { customer: null, Ref: 'x' };
    const template = templateOf({ shop: ['client', { attributes }], q: 'sqs' });
    expect(template.Metadata?.['Eventloom']).toMatchObject({
      Elements: [{ Id: 'shop', Properties: { attributes: { Json: JSON.stringify(attributes) } } }, { Id: 'q' }],
    });
  });

  it('keeps fractions as text, which cfn-lint takes for nothing that metadata can hold', () => {
    const template = templateOf({ f: ['lambda', { errorRate: 0.25 }], shop: ['client', { ratePerSecond: 0.5 }] });
    expect(template.Metadata?.['Eventloom']).toMatchObject({
      Elements: [
        { Id: 'f', Properties: { errorRate: { Json: '0.25' } } },
        { Id: 'shop', Properties: { ratePerSecond: { Json: '0.5' } } },
      ],
    });
  });

  it('changes alone when a node is moved', () => {
    const document = design({ q: 'sqs', t: 'sns' }, { 't -> q': 'subscription' });
    const moved = {
      ...document,
      resources: document.resources.map(resource => ({ ...resource, position: { x: 7, y: 8 } })),
    };
    const [before, after] = [document, moved].map(each => emitTemplate(buildGraph(each)));
    if (!before?.ok || !after?.ok) throw new Error('not emitted');
    expect({ ...after.value, Metadata: before.value.Metadata }).toEqual(before.value);
    expect(after.value.Metadata).not.toEqual(before.value.Metadata);
  });
});
