import { Button, FileButton, Text, Textarea, TextInput } from '@mantine/core';
import { type DragEvent, useEffect, useState } from 'react';
import type { Load } from '#core/contract/scenario.ts';
import type { CsvProblem } from '#core/shared/csv.ts';
import { formatNumber } from '#core/shared/units.ts';
import { type LoadRow, parseLoadRows, writeLoadRows } from '#core/simulation/load-rows.ts';
import { endTyping } from '../../../inspector/field-value.ts';
import { ChoiceField } from '../LineFields.tsx';
import classes from './load.module.css';
import type { LoadFieldsProps } from './set-load.ts';

const PLACES = [
  { value: 'design', label: 'In the design' },
  { value: 'file', label: 'In a CSV file (command line)' },
];
const FIRST_ROWS: NonNullable<Load['rows']> = [{ atSeconds: 0 }];

/** What is replayed: rows of the design, pasted or dropped as CSV, or a file that the command line reads. */
export function RowsField({ load, set }: LoadFieldsProps) {
  const { rows, rowsFile } = load;
  return (
    <>
      <ChoiceField
        label="Recording"
        value={rowsFile === undefined ? 'design' : 'file'}
        data={PLACES}
        onChange={place =>
          set(place === 'file' ? { rows: undefined, rowsFile: 'load.csv' } : { rows: FIRST_ROWS, rowsFile: undefined })
        }
      />
      {rowsFile !== undefined && (
        <TextInput
          label="Path from the design’s folder"
          className={classes['wide'] ?? ''}
          size="xs"
          value={rowsFile}
          onBlur={endTyping}
          onChange={event => event.currentTarget.value !== '' && set({ rowsFile: event.currentTarget.value }, 'file')}
        />
      )}
      <RowsText
        rows={rows}
        onChange={next => set({ rows: [...next], rowsFile: undefined }, 'rows')}
        {...(rowsFile !== undefined && {
          note: 'A window cannot read it: here this load sends nothing. Drop the file on this field to take its rows into the design.',
        })}
      />
    </>
  );
}

/** A text of more rows than these is not edited by hand. */
const MOST_SHOWN = 1_000;
/** As large as a design may be. */
const LARGEST_FILE_BYTES = 16_000_000;

interface RowsTextProps {
  readonly rows: readonly LoadRow[] | undefined;
  readonly note?: string;
  readonly onChange: (rows: readonly LoadRow[]) => void;
}

/** Rows as CSV to read, edit, paste and drop. A text that cannot be read stays, with what is wrong in each line. */
function RowsText({ rows, note, onChange }: RowsTextProps) {
  const [text, setText] = useState(() => textOf(rows));
  const [problems, setProblems] = useState<readonly CsvProblem[]>([]);
  const isLong = rows !== undefined && rows.length > MOST_SHOWN;

  useEffect(() => {
    setText(shown => (isSame(shown, rows) ? shown : textOf(rows)));
    setProblems([]);
  }, [rows]);

  const take = (next: string) => {
    const parsed = parseLoadRows(next);
    setProblems(parsed.ok ? [] : parsed.error);
    setText(parsed.ok && parsed.value.length > MOST_SHOWN ? textOf(parsed.value) : next);
    if (parsed.ok) onChange(parsed.value);
  };
  const takeFile = async (file: File | null | undefined) => {
    if (file == null) return;
    // A file is a step of its own, whatever was typed before.
    endTyping();
    const isLarge = file.size > LARGEST_FILE_BYTES;
    const message = `${file.name} is larger than a design may be (16 MB); let the command line read it by its path`;
    if (isLarge) setProblems([{ line: 1, message }]);
    else take(await file.text());
    endTyping();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void takeFile(event.dataTransfer.files[0]);
  };
  return (
    <div className={classes['rows']}>
      <Textarea
        label="Rows as CSV"
        size="xs"
        minRows={3}
        maxRows={8}
        autosize
        spellCheck={false}
        value={text}
        readOnly={isLong}
        placeholder={'atSeconds,body,key,attributes.NAME\n0,first\n1.5,second'}
        error={problems.length > 0}
        onChange={event => take(event.currentTarget.value)}
        onPaste={event => isLong && take(event.clipboardData.getData('text/plain'))}
        onDragOver={event => event.preventDefault()}
        onDrop={drop}
        onBlur={endTyping}
      />
      {problems.length > 0 && <Problems problems={problems} />}
      <div className={classes['below']}>
        <Text fz={12} c="dimmed">
          {note ?? summary(rows ?? [])}
        </Text>
        <FileButton accept=".csv,text/csv,text/plain" onChange={takeFile} inputProps={{ 'aria-label': 'CSV file' }}>
          {props => (
            <Button {...props} size="compact-xs" variant="subtle">
              Choose a file…
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  );
}

const MOST_PROBLEMS = 4;

function Problems({ problems }: { readonly problems: readonly CsvProblem[] }) {
  const more = problems.length - MOST_PROBLEMS;
  return (
    <div role="alert" className={classes['problems']}>
      {problems.slice(0, MOST_PROBLEMS).map(({ line, message }) => (
        <p key={`${line} ${message}`}>
          Line {formatNumber(line)}: {message}.
        </p>
      ))}
      {more > 0 && <p>And {formatNumber(more)} more.</p>}
    </div>
  );
}

function textOf(rows: readonly LoadRow[] | undefined): string {
  return rows === undefined ? '' : writeLoadRows(rows.slice(0, rows.length > MOST_SHOWN ? 20 : rows.length));
}

function isSame(text: string, rows: readonly LoadRow[] | undefined): boolean {
  if (rows === undefined) return text === '';
  const parsed = parseLoadRows(text);
  return parsed.ok && JSON.stringify(parsed.value) === JSON.stringify(rows);
}

function summary(rows: readonly LoadRow[]): string {
  const words = `${formatNumber(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, the last at ${formatNumber(rows.at(-1)?.atSeconds ?? 0)} s`;
  return rows.length > MOST_SHOWN ? `The first 20 of ${words}. Paste or drop others in their place.` : `${words}.`;
}
