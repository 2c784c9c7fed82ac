import { describe, expect, it } from 'vitest';
import { documentJsonSchema } from './json-schema.ts';

describe('the published JSON Schema', () => {
  it('is the file in docs/, which `npm run docs` renews', async () => {
    await expect(`${JSON.stringify(documentJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../docs/eventloom.schema.json',
    );
  });

  it('knows the range and the default of a property', () => {
    const text = JSON.stringify(documentJsonSchema());
    expect(text).toMatch(
      /"visibilityTimeoutSeconds":\{[^}]*"default":30,"type":"integer","minimum":0,"maximum":43200\}/,
    );
  });
});
