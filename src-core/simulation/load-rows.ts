import type { Load } from '../contract/scenario.ts';
import { type CsvProblem, csvCell, readCsv } from '../shared/csv.ts';
import { nearest } from '../shared/nearest.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { formatNumber } from '../shared/units.ts';

/** A message that is sent at a stated moment. */
export type LoadRow = NonNullable<Load['rows']>[number];

/** Most rows that a load replays. */
export const MOST_ROWS = 1_000_000;

const TIME = 'atSeconds';
const COLUMNS = [TIME, 'body', 'key'];
const ATTRIBUTE = 'attributes.';

/**
 * Reads the rows of a recorded load from CSV. The first line names the columns: `atSeconds` (seconds since the start of
 * the load), `body`, `key` and `attributes.NAME`, in any order. An empty cell leaves its member out. Rows may stand in any
 * order; they come back in the order of time. Everything that is wrong is told with its line.
 */
export function parseLoadRows(text: string): Result<readonly LoadRow[], readonly CsvProblem[]> {
  const { records, problems } = readCsv(text);
  if (problems.length > 0) return fail(problems);
  const [header, ...lines] = records;
  if (header === undefined) return fail([{ line: 1, message: `there is nothing to read; ${EXPECTED}` }]);
  const columns = header.cells.map(cell => cell.trim());
  const headerProblems = checkColumns(columns).map(message => ({ line: header.line, message }));
  if (headerProblems.length > 0) return fail(headerProblems);
  if (lines.length === 0) return fail([{ line: header.line, message: 'there is a header and no row below it' }]);
  if (lines.length > MOST_ROWS) {
    const message = `this is row ${formatNumber(MOST_ROWS + 1)}; at most ${formatNumber(MOST_ROWS)} rows are replayed`;
    return fail([{ line: lines[MOST_ROWS]?.line ?? 1, message }]);
  }
  const rows: LoadRow[] = [];
  const wrong: CsvProblem[] = [];
  for (const { line, cells } of lines) {
    const row = readRow(columns, cells);
    if (row.ok) rows.push(row.value);
    else wrong.push({ line, message: row.error });
  }
  return wrong.length > 0 ? fail(wrong) : ok(rows.sort((left, right) => left.atSeconds - right.atSeconds));
}

const EXPECTED = 'expected a first line such as "atSeconds,body,key" and a row for each message';

function checkColumns(columns: readonly string[]): readonly string[] {
  const unknown = columns.filter(
    name => !COLUMNS.includes(name) && !(name.startsWith(ATTRIBUTE) && name.length > ATTRIBUTE.length),
  );
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  return [
    ...(columns.includes(TIME) ? [] : [`there is no column "${TIME}"; ${EXPECTED}`]),
    ...unknown.map(name => `unknown column "${name}"; ${columnHint(name)}`),
    ...twice.map(name => `the column "${name}" stands twice`),
  ];
}

function columnHint(name: string): string {
  const near = nearest(name, COLUMNS);
  return near === undefined ? `the columns are ${COLUMNS.join(', ')} and attributes.NAME` : `did you mean "${near}"?`;
}

function readRow(columns: readonly string[], cells: readonly string[]): Result<LoadRow> {
  if (cells.length !== columns.length) {
    return fail(`this row has ${count(cells.length)}, the first line names ${columns.length}`);
  }
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  const time = cell(TIME).trim();
  const atSeconds = Number(time);
  if (time === '' || !Number.isFinite(atSeconds) || atSeconds < 0) {
    return fail(`atSeconds is ${time === '' ? 'empty' : `"${time}"`}; expected a number of seconds, 0 or more`);
  }
  const attributes = columns.flatMap((name, index) => {
    const value = cells[index] ?? '';
    return name.startsWith(ATTRIBUTE) && value !== '' ? [[name.slice(ATTRIBUTE.length), value] as const] : [];
  });
  return ok({
    atSeconds,
    ...(cell('body') !== '' && { body: cell('body') }),
    ...(cell('key') !== '' && { key: cell('key') }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  });
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

/** Rows as CSV that {@link parseLoadRows} reads back to the same; only columns that are used. */
export function writeLoadRows(rows: readonly LoadRow[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row.attributes ?? {})))];
  const hasKeys = rows.some(row => row.key !== undefined);
  const header = [TIME, 'body', ...(hasKeys ? ['key'] : []), ...names.map(name => ATTRIBUTE + name)];
  const lines = rows.map(({ atSeconds, body = '', key = '', attributes = {} }) => [
    String(atSeconds),
    body,
    ...(hasKeys ? [key] : []),
    ...names.map(name => attributes[name] ?? ''),
  ]);
  return `${[header, ...lines].map(cells => cells.map(csvCell).join(',')).join('\n')}\n`;
}
