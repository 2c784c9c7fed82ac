import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Loads a module of the core as its sources are. */
export async function loadCore(path) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(join(root, 'src-core', path), { root, logLevel: 'error' })).module;
}

/** The most resources of a random design. */
export const MAXIMUM_RESOURCES = 40;

/** The designs of the gallery, then some random ones: each with its name, its graph and what rules call an error in it. */
export async function sampleDesigns({ random, seed }) {
  const { parseDocument } = await loadCore('document/parse.ts');
  const { buildGraph } = await loadCore('graph/build-graph.ts');
  const { checkDesign } = await loadCore('rules/run-rules.ts');
  const { randomDesigns } = await loadCore('graph/testing/random-design.ts');
  const { default: fc } = await import('fast-check');
  const withGraph = (name, document) => {
    const graph = buildGraph(document);
    return { name, document, graph, errors: checkDesign(graph).filter(({ severity }) => severity === 'error') };
  };
  const gallery = readdirSync(join(root, 'templates'))
    .filter(file => file.endsWith('.eventloom.json'))
    .map(file => {
      const parsed = parseDocument(readFileSync(join(root, 'templates', file), 'utf8'));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.error[0].message}`);
      return withGraph(file.replace('.eventloom.json', ''), parsed.value);
    });
  const drawn = fc.sample(randomDesigns(MAXIMUM_RESOURCES), { numRuns: random, seed });
  return [...gallery, ...drawn.map((document, index) => withGraph(`random-${index + 1}`, document))];
}
