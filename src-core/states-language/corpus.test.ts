import { expect, test } from 'vitest';
import { isJsonObject } from '../shared/json.ts';
import { workflowCoverage } from '../workflow/coverage.ts';
import { corpusDefinitions, findCorpus } from './testing/corpus-definitions.ts';
import { validateDefinition } from './validate-definition.ts';

const corpus = findCorpus(process.cwd());

test.skipIf(corpus === undefined)('real definitions (skipped without ../shared/corpus)', () => {
  const definitions = corpusDefinitions(corpus ?? '');
  expect(definitions.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(definitions.length).toBeGreaterThan(100);

  const errors = definitions.flatMap(({ name, value, type }) => {
    // Files beside the definitions that are none: a schema, a description of a project.
    if (!isJsonObject(value) || (value['StartAt'] === undefined && value['States'] === undefined)) return [];
    return validateDefinition(value, { type })
      .filter(({ severity }) => severity === 'error')
      .map(problem => ({ name, ...problem }));
  });
  // Some templates show how to connect a machine and leave its states out, which AWS would refuse.
  expect(errors.filter(({ message }) => message !== 'These fields are required: [States]')).toEqual([]);

  for (const { value = null } of definitions) expect(workflowCoverage(value, []).states.visited).toBe(0);
});
