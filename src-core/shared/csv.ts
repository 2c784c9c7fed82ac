/** A line of a CSV text: its cells, and where it begins; a quoted cell may run over several lines. */
export interface CsvRecord {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stands wrong in a CSV text, and where. */
export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

/** The records of a CSV text, and what is wrong with its quotes. */
export interface CsvReading {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly CsvProblem[];
}

// One cell and what ends it: a comma, the end of the line, or the end of the text.
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads a CSV text as RFC 4180 has it: cells between commas, quoted where they hold commas, quotes or line ends, a quote
 * written twice. Empty lines and a byte order mark are passed over. Reading stops at a quote that stands wrong.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvReading {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let recordLine = 1;
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length || cells.length > 0) {
    const start = CELL.lastIndex;
    const found = CELL.exec(text);
    if (found === null) return { records, problems: [{ line, message: quoteWords(text.slice(start)) }] };
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(LINE_END)?.length ?? 0;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') records.push({ line: recordLine, cells });
    cells = [];
    recordLine = line;
  }
  return { records, problems: [] };
}

function quoteWords(rest: string): string {
  return rest.startsWith('"') && !/^"[^"]*(?:""[^"]*)*"/.test(rest)
    ? 'a quote is opened and never closed; close it, or write a quote inside a quoted cell twice'
    : 'a quote stands inside a cell; put the whole cell in quotes and write each quote in it twice';
}

/** A cell as {@link readCsv} reads it back: quoted only where it must be. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
