import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, readCsv } from './csv.ts';

describe('reading CSV', () => {
  it('takes quoted cells over lines apart, and knows the line each record begins on', () => {
    const text = '\uFEFFa,b\r\n"x ""y""","1,\n2"\n\nlast,\n';
    expect(readCsv(text).records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x "y"', '1,\n2'] },
      { line: 5, cells: ['last', ''] },
    ]);
  });

  it('says where a quote stands wrong', () => {
    expect(readCsv('a\n"open\nmore').problems).toEqual([{ line: 2, message: expect.stringContaining('never closed') }]);
    expect(readCsv('a\nsay "no"\n').problems).toEqual([{ line: 2, message: expect.stringContaining('inside a cell') }]);
    expect(readCsv('a\n"x"y\n').problems).toEqual([{ line: 2, message: expect.stringContaining('inside a cell') }]);
  });

  it('reads back what was written', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), table => {
        const text = table.map(row => row.map(csvCell).join(',')).join('\n');
        expect(readCsv(text).records.map(record => record.cells)).toEqual(table);
      }),
    );
  });

  it('takes a cell of a megabyte', () => {
    const cell = 'x"'.repeat(500_000);
    expect(readCsv(csvCell(cell)).records[0]?.cells).toEqual([cell]);
  });
});
