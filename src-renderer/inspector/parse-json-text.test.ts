import { describe, expect, it } from 'vitest';
import { parseJsonText } from './parse-json-text.ts';

describe('a JSON field', () => {
  it('takes JSON, and nothing at all', () => {
    expect(parseJsonText('{ "type": ["order"] }')).toEqual({ isValid: true, value: { type: ['order'] } });
    expect(parseJsonText(' ')).toEqual({ isValid: true, value: undefined });
  });

  it('says where the text goes wrong', () => {
    expect(parseJsonText('{\n  "a": 1 x\n}')).toMatchObject({
      isValid: false,
      message: expect.stringContaining('line 2, column 10: this is not expected'),
    });
  });

  it('says that something is missing while it is being typed', () => {
    expect(parseJsonText('{ "a": [1')).toMatchObject({ message: expect.stringContaining('missing at the end') });
  });

  it('does not take comments or a comma too many, which AWS refuses', () => {
    expect(parseJsonText('{ "a": 1, }').isValid).toBe(false);
    expect(parseJsonText('// no\n{}').isValid).toBe(false);
  });
});
