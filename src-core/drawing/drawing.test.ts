import { describe, expect, it } from 'vitest';
import type { ResourceGroup } from '../contract/graph.ts';
import type { EventloomDocument } from '../document/document.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { cardAt, NODE_HEIGHT, NODE_WIDTH, sharedArea } from './geometry.ts';
import { groupFrame } from './group-frame.ts';
import { layoutDesign } from './layout.ts';
import { renderSvg } from './render-svg.ts';

const drawn: EventloomDocument = {
  name: 'Orders & <more>',
  resources: [
    { id: 'shop', type: 'client', name: 'Shop', position: { x: 0, y: 0 }, properties: {} },
    {
      id: 'orders',
      type: 'sqs',
      name: 'orders with a name that is far too long for its card',
      position: { x: 320, y: 0 },
      properties: {},
    },
    { id: 'worker', type: 'lambda', name: 'worker', position: { x: 640, y: 0 }, properties: {} },
    { id: 'dlq', type: 'sqs', name: 'dead letters', position: { x: 640, y: 120 }, properties: {} },
  ],
  connections: [
    { id: 'a', type: 'send', from: 'shop', to: 'orders', properties: {} },
    { id: 'b', type: 'event-source-mapping', from: 'orders', to: 'worker', properties: {} },
    { id: 'c', type: 'redrive', from: 'orders', to: 'dlq', properties: {} },
    { id: 'd', type: 'send', from: 'worker', to: 'orders', properties: {} },
  ],
  scenarios: [],
};
const design = buildGraph(drawn);
const grouped = (group: ResourceGroup) => buildGraph({ ...drawn, groups: [group] });

describe('the picture of a design', () => {
  it('shows every node and wire, and says in words what a wire does', () => {
    const svg = renderSvg(design);
    expect(svg).toContain('<title>Shop sends to orders with a name');
    expect(svg.match(/<path[^>]* stroke-width="1.5"/g)).toHaveLength(4);
    expect(svg).toContain('dead letters');
  });

  it('escapes what a person typed', () => {
    expect(renderSvg(design)).toContain('<title>Orders &amp; &lt;more&gt;</title>');
  });

  it('sets a long name on two lines of the card and keeps it whole in the title', () => {
    const svg = renderSvg(design);
    expect(svg).toContain('>orders with a name</');
    expect(svg).toMatch(/>that is far[^<]*…</);
    expect(svg).toContain('orders with a name that is far too long for its card (SQS queue)');
  });

  it('frames a group around its cards, and names it', () => {
    const svg = renderSvg(grouped({ id: 'g', name: 'Work & waste', members: ['worker', 'dlq'] }));
    expect(svg).toContain('>Work &amp; waste</text>');
    expect(svg).toContain('<rect x="620" y="-32" width="248" height="236"');
  });

  it('dashes the wire to a dead-letter queue', () => {
    expect(renderSvg(design).match(/stroke-dasharray="6 5"/g)).toHaveLength(1);
  });

  it('is the same twice, and differs between light and dark', () => {
    expect(renderSvg(design, 'dark')).toBe(renderSvg(design, 'dark'));
    expect(renderSvg(design, 'dark')).not.toBe(renderSvg(design, 'light'));
  });

  it('draws an empty design as an empty picture', () => {
    expect(renderSvg(buildGraph({ name: 'Empty', resources: [], connections: [], scenarios: [] }))).toContain(
      '<title>Empty</title>',
    );
  });
});

describe('the layout', () => {
  it('puts no card on another and lets messages flow to the right', async () => {
    const places = await layoutDesign(design);
    const boxes = Object.values(places);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const isApart = Math.abs(one.x - other.x) >= NODE_WIDTH || Math.abs(one.y - other.y) >= NODE_HEIGHT;
        expect(isApart).toBe(true);
      }
    }
    expect(places['orders']?.x).toBeGreaterThan(places['shop']?.x ?? 0);
    expect(boxes.every(place => place.x % 4 === 0 && place.y % 4 === 0)).toBe(true);
  });

  it('sets what is for failures below the way of the messages', async () => {
    const { worker, dlq } = await layoutDesign(design);
    expect(dlq?.x).toBe(worker?.x);
    expect(dlq?.y).toBeGreaterThan(worker?.y ?? 0);
    const failuresFirst = {
      ...drawn,
      resources: [...drawn.resources].reverse(),
      connections: [...drawn.connections].reverse(),
    };
    const again = await layoutDesign(buildGraph(failuresFirst));
    expect(again['dlq']?.y).toBeGreaterThan(again['worker']?.y ?? 0);
  });

  it('sets a queue and its only consumer in one row, and its dead-letter queue below', async () => {
    const names = ['a', 'b', 'c'];
    const card = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 }, properties: {} });
    const wire = (from: string, to: string, type: string) => ({ id: `${from}-${to}`, type, from, to, properties: {} });
    const places = await layoutDesign(
      buildGraph({
        ...drawn,
        resources: [
          card('news', 'sns'),
          ...names.flatMap(n => [card(`d${n}`, 'sqs'), card(n, 'sqs'), card(`w${n}`, 'lambda')]),
        ],
        connections: names.flatMap(n => [
          wire(n, `d${n}`, 'redrive'),
          wire('news', n, 'subscription'),
          wire(n, `w${n}`, 'event-source-mapping'),
        ]),
      }),
    );
    const rows = names.map(n => [places[n]?.y, places[`w${n}`]?.y, Number(places[`d${n}`]?.y)] as const);
    for (const [queue, worker, dead] of rows) {
      expect(worker).toBe(queue);
      expect(dead).toBeGreaterThan(queue ?? 0);
    }
    expect(places['news']?.y).toBe(places['b']?.y);
  });

  it('sets cards without wires in rows below the others, none on another', async () => {
    const alone = Array.from({ length: 9 }, (_, index) => ({
      ...(drawn.resources[1] as (typeof drawn.resources)[number]),
      id: `alone-${index}`,
    }));
    const wired = await layoutDesign(design);
    const places = await layoutDesign(buildGraph({ ...drawn, resources: [...alone, ...drawn.resources] }));
    const lowest = Math.max(...Object.keys(wired).map(id => places[id]?.y ?? 0));
    const block = alone.map(({ id }) => places[id] ?? { x: 0, y: 0 });
    expect(Math.min(...block.map(place => place.y))).toBeGreaterThan(lowest + NODE_HEIGHT);
    expect(new Set(block.map(place => place.y)).size).toBeLessThan(4);
    expect(new Set(block.map(place => `${place.x},${place.y}`)).size).toBe(9);
  });

  it('keeps the cards of a group together, and others out of its frame', async () => {
    const group = { id: 'g', name: 'Ends', members: ['shop', 'dlq'] };
    const places = await layoutDesign(grouped(group));
    const boxes = new Map(Object.entries(places).map(([id, place]) => [id, cardAt(place)]));
    const frame = groupFrame(group, boxes);
    const inside = [...boxes].filter(([, box]) => frame !== undefined && sharedArea(frame, box) > 0);
    expect(inside.map(([id]) => id).sort()).toEqual(['dlq', 'shop']);
  });
});
