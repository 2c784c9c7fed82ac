import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import { wiresBetween } from '../catalog/wires.ts';
import type { Edit } from '../contract/edit.ts';
import type { Property } from '../contract/property.ts';
import { applyEdits } from '../document/apply-edits.ts';
import type { EventloomDocument } from '../document/document.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import type { Json } from '../shared/json.ts';
import { DesignChecker } from './design-checker.ts';
import { checkDesign } from './run-rules.ts';
import { countingGraph } from './testing/counting-graph.ts';
import { design } from './testing/design.ts';

/** A step of editing: what is done, and dice that say where and how. */
const step = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'remove', 'rename', 'connect', 'retype', 'move', 'back'),
  dice: fc.array(fc.nat(9_999), { minLength: 4, maxLength: 4 }),
});

interface Step {
  readonly kind: string;
  readonly dice: readonly number[];
}

const pick = <Item>(items: readonly Item[], die: number | undefined): Item | undefined =>
  items[(die ?? 0) % Math.max(1, items.length)];

function editOf(document: EventloomDocument, { kind, dice: [a, b, c, d] }: Step): Edit | undefined {
  const { resources, connections } = document;
  const element = pick([...resources, ...connections], a);
  const from = pick(resources, a);
  const to = pick(resources, b);
  if (element === undefined || from === undefined || to === undefined) return undefined;
  if (kind === 'remove') return { edit: 'remove', ids: [element.id] };
  if (kind === 'rename') return { edit: 'rename', id: from.id, name: `name ${(b ?? 0) % 3}` };
  if (kind === 'move') return { edit: 'move', positions: { [from.id]: { x: b ?? 0, y: c ?? 0 } } };
  if (kind === 'connect') {
    const type = pick(wiresBetween(from.type, to.type), c)?.kind ?? 'send';
    return {
      edit: 'add-connection',
      connection: { id: `new-${c}-${d}`, type, from: from.id, to: to.id, properties: {} },
    };
  }
  if (kind === 'retype') {
    const wire = pick(connections, a);
    return (
      wire && { edit: 'retype-connection', id: wire.id, type: pick(['send', 'redrive', 'subscription'], b) ?? 'send' }
    );
  }
  const table = 'from' in element ? connectionOf(element.type).properties : serviceOf(element.type).properties;
  const entry = pick(Object.entries(table), b);
  return entry && { edit: 'set-property', id: element.id, property: entry[0], value: valueFor(entry[1], resources, c) };
}

function valueFor(property: Property, resources: EventloomDocument['resources'], die = 0): Json | undefined {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return pick([undefined, property.minimum, property.maximum, property.maximum + 1, 0, 1], die);
    case 'boolean':
      return die % 2 === 0;
    case 'choice':
      return pick([undefined, 'no such value', ...property.options.map(option => option.value)], die);
    case 'text':
      return pick([undefined, 'same', 'same.fifo', 'other', '{{group}}', 'not allowed !'], die);
    case 'reference':
      return pick(
        resources.filter(({ type }) => property.services.includes(type)),
        die,
      )?.id;
    default:
      return undefined;
  }
}

describe('DesignChecker', () => {
  it('finds after every edit what a check from scratch finds', () => {
    fc.assert(
      fc.property(randomDesigns(10), fc.array(step, { minLength: 1, maxLength: 25 }), (first, steps) => {
        const checker = new DesignChecker();
        const past = [first];
        let document = first;
        expect(checker.check(buildGraph(document))).toEqual(checkDesign(buildGraph(document)));
        for (const next of steps) {
          const edit = editOf(document, next);
          if (next.kind === 'back') document = pick(past, next.dice[0]) ?? document;
          else if (edit !== undefined && !isTaken(document, edit)) document = applyEdits(document, [edit]);
          past.push(document);
          const graph = buildGraph(document);
          expect(checker.check(graph)).toEqual(checkDesign(graph));
        }
      }),
      { numRuns: 150, seed: 20_261_128 },
    );
  });

  it('asks a small part of what a check from scratch asks', () => {
    const cells = Array.from({ length: 200 }, (_, cell) => cell);
    const document = design(
      Object.fromEntries(
        cells.flatMap(cell => [
          [`q${cell}`, 'sqs'],
          [`f${cell}`, 'lambda'],
          [`d${cell}`, 'sqs'],
        ]),
      ),
      Object.fromEntries(
        cells.flatMap(cell => [
          [`q${cell} -> f${cell}`, 'event-source-mapping'],
          [`q${cell} -> d${cell}`, 'redrive'],
        ]),
      ),
    );
    const checker = new DesignChecker();
    checker.check(buildGraph(document));
    const edited = applyEdits(document, [{ edit: 'set-property', id: 'f0', property: 'timeoutSeconds', value: 60 }]);
    const again = countingGraph(buildGraph(edited));
    expect(checker.check(again.graph).map(finding => finding.ruleId)).toContain('LAMBDA-ESM-VISIBILITY');
    const scratch = countingGraph(buildGraph(edited));
    checkDesign(scratch.graph);
    expect(again.count()).toBeLessThan(scratch.count() / 3);
  });
});

function isTaken({ connections }: EventloomDocument, edit: Edit): boolean {
  return edit.edit === 'add-connection' && connections.some(wire => wire.id === edit.connection.id);
}
