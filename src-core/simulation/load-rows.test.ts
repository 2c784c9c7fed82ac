import { describe, expect, it } from 'vitest';
import { parseLoadRows, writeLoadRows } from './load-rows.ts';

describe('the rows of a recorded load', () => {
  it('come from CSV in the order of time, without what is empty', () => {
    const text = 'key,atSeconds,body,attributes.type\nk2,3,"{""n"":1}",order\n,0.5,,\n';
    expect(parseLoadRows(text)).toEqual({
      ok: true,
      value: [{ atSeconds: 0.5 }, { atSeconds: 3, body: '{"n":1}', key: 'k2', attributes: { type: 'order' } }],
    });
  });

  it('say every mistake with its line', () => {
    const text = 'atSeconds,body\n1,a\nsoon,b\n2\n-1,c\n,d\n';
    expect(parseLoadRows(text)).toEqual({
      ok: false,
      error: [
        { line: 3, message: 'atSeconds is "soon"; expected a number of seconds, 0 or more' },
        { line: 4, message: 'this row has 1 cell, the first line names 2' },
        { line: 5, message: 'atSeconds is "-1"; expected a number of seconds, 0 or more' },
        { line: 6, message: 'atSeconds is empty; expected a number of seconds, 0 or more' },
      ],
    });
  });

  it.each([
    ['', 'there is nothing to read'],
    ['time,body\n1,a', 'there is no column "atSeconds"'],
    ['atSecond,body\n1,a', 'did you mean "atSeconds"?'],
    ['atSeconds,colour\n1,a', 'unknown column "colour"; the columns are'],
    ['atSeconds,body,body\n1,a,b', 'stands twice'],
    ['atSeconds,body\n', 'no row below it'],
    ['atSeconds\n"1', 'never closed'],
  ])('refuse %j in words', (text, words) => {
    const parsed = parseLoadRows(text);
    expect(parsed.ok ? [] : parsed.error.map(({ message }) => message).join('; ')).toContain(words);
  });

  it('are written so that they read back to the same', () => {
    const rows = [
      { atSeconds: 0, body: 'a,"b"\nc', key: 'k' },
      { atSeconds: 1.5, attributes: { type: 'x', other: 'y' } },
      { atSeconds: 2, body: 'plain' },
    ];
    expect(parseLoadRows(writeLoadRows(rows))).toEqual({ ok: true, value: rows });
    expect(writeLoadRows([{ atSeconds: 1 }])).toBe('atSeconds,body\n1,\n');
  });
});
