import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { checkDesign } from './run-rules.ts';

const DESIGNS = 500;

it(`no rule calls an error in any of ${DESIGNS} generated designs that AWS takes`, () => {
  const designs = fc.sample(randomDesigns(24), { numRuns: DESIGNS, seed: 20_261_128 });
  expect(designs.filter(design => design.connections.length > 0).length).toBeGreaterThan(DESIGNS / 2);
  const errors = designs.flatMap((design, index) =>
    checkDesign(buildGraph(design))
      .filter(finding => finding.severity === 'error')
      .map(({ ruleId, element, message }) => `design ${index}: ${ruleId} at ${element}: ${message}`),
  );
  expect(errors).toEqual([]);
});
