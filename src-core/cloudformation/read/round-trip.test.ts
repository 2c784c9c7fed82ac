import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventloomDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { randomDesigns } from '../../graph/testing/random-design.ts';
import { emitTemplate } from '../emit-template.ts';
import { renderTemplate, type TemplateFormat } from '../render-template.ts';
import { imported } from '../testing/read-yaml-template.ts';
import { writeTemplate } from '../write/write-template.ts';

const folder = new URL('../../../templates/', import.meta.url);

const gallery = readdirSync(folder)
  .filter(file => file.endsWith('.eventloom.json'))
  .flatMap(file => {
    const parsed = parseDocument(readFileSync(new URL(file, folder), 'utf8'));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.error[0]?.message}`);
    return emitTemplate(buildGraph(parsed.value)).ok ? [[file, parsed.value] as const] : [];
  });

function exported(document: EventloomDocument, format: TemplateFormat): string | undefined {
  const emitted = emitTemplate(buildGraph(document));
  return emitted.ok ? renderTemplate(emitted.value, format) : undefined;
}

/** What engines see of a design: every element by its id, defaults applied. */
function seen(document: EventloomDocument) {
  const { resources, connections } = buildGraph(document);
  const bare = [...resources, ...connections].map(({ given: _, ...element }) => [element.id, element] as const);
  return Object.fromEntries(bare);
}

/** A circle between resources is opened by a fixed name, which the design did not have. */
function withoutAddedNames(back: EventloomDocument, before: EventloomDocument): EventloomDocument {
  const given = new Map(before.resources.map(resource => [resource.id, resource.properties]));
  const resources = back.resources.map(resource => {
    const { queueName, stateMachineName, ...properties } = resource.properties;
    const had = given.get(resource.id);
    return {
      ...resource,
      properties: {
        ...properties,
        ...(had?.['queueName'] !== undefined && { queueName }),
        ...(had?.['stateMachineName'] !== undefined && { stateMachineName }),
      },
    };
  });
  return { ...back, resources };
}

describe('a design that was exported', () => {
  it.each(gallery)('%s comes back from YAML and JSON with its ids, places, wires and properties', (_file, document) => {
    for (const format of ['yaml', 'json'] as const) {
      const text = exported(document, format) ?? '';
      const back = imported(text);
      expect(seen(back)).toEqual(seen(document));
      expect(writeTemplate(back)).toEqual({ text, refused: [] });
    }
  });

  it('comes back whatever it holds', () => {
    fc.assert(
      fc.property(randomDesigns(), document => {
        const text = exported(document, 'yaml');
        if (text === undefined) return;
        expect(seen(withoutAddedNames(imported(text), document))).toEqual(seen(document));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
