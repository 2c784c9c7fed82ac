import { Anchor } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { elementWords } from '#core/drawing/element-words.ts';
import { formatClock } from '../simulation/run/pace.ts';
import type { MessagePage, MessageQuery, MessageRow } from '../simulation/run/protocol.ts';
import { follow, useRun } from '../simulation/run-store.ts';
import { runWorker } from '../simulation/simulation-actor.ts';
import { useGraph } from '../state/derived.ts';
import classes from './messages.module.css';
import { isAtEnd, rowWindow } from './row-window.ts';
import { useAnswer } from './use-answer.ts';

const ROW = 26;
const COLUMNS = ['Message', 'From', 'State', 'Where', 'Receives', 'Last'] as const;

interface MessageTableProps extends Pick<MessageQuery, 'text' | 'filter' | 'element'> {
  /** Takes search and filters away. */
  readonly onClear: () => void;
}

/** The rows in sight; the worker holds the rest. A list whose end is in sight follows when it grows. */
export function MessageTable({ onClear, ...filter }: MessageTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 200 });
  const query: MessageQuery = { ...filter, ...rowWindow(scroll.top, scroll.height, ROW) };
  const page = useAnswer(JSON.stringify(query), () => runWorker().messages(query));
  const followsEnd = useRef(false);
  const total = page?.total ?? 0;

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    if (followsEnd.current && total > 0) element.scrollTop = element.scrollHeight;
    setScroll(known => (known.height === element.clientHeight ? known : { ...known, height: element.clientHeight }));
  }, [total]);

  const onScroll = () => {
    const element = body.current;
    if (element === null) return;
    followsEnd.current = isAtEnd(element.scrollTop, element.clientHeight, element.scrollHeight);
    setScroll({ top: element.scrollTop, height: element.clientHeight });
  };
  const { from = 0, rows = [] } = page ?? {};
  return (
    <div className={classes['table']}>
      <div ref={body} className={classes['rows']} onScroll={onScroll}>
        <table aria-label="Messages of this run" aria-rowcount={total + 1}>
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden style={{ height: from * ROW }} />
            {rows.map((row, index) => (
              <Row key={row.id} row={row} number={from + index + 1} />
            ))}
            <tr aria-hidden style={{ height: Math.max(0, total - from - rows.length) * ROW }} />
          </tbody>
        </table>
        {total === 0 && page !== undefined && page.all > 0 && (
          <p className={classes['none']}>
            No message fits.{' '}
            <Anchor component="button" type="button" fz={12} onClick={onClear}>
              Show all
            </Anchor>
          </p>
        )}
      </div>
      <p role="status" className={classes['count']}>
        {countWords(page)}
      </p>
    </div>
  );
}

interface RowProps {
  readonly row: MessageRow;
  /** Its place in the whole list, from 1. */
  readonly number: number;
}

function Row({ row, number }: RowProps) {
  const graph = useGraph();
  const isFollowed = useRun(run => run.followed?.message === row.id);
  const where = elementWords(row.element, graph);
  const client = elementWords(row.client, graph);
  const choose = () => follow({ message: row.id, origin: row.origin });
  return (
    <tr
      aria-rowindex={number + 1}
      aria-current={isFollowed ? 'true' : undefined}
      className={classes['row']}
      onClick={choose}
      onKeyDown={moveFocus}
    >
      <td title={row.parent === undefined ? undefined : `Made from ${row.parent}`}>
        <button type="button" aria-label={`Story of ${row.id}`}>
          {row.id}
        </button>
      </td>
      <td title={row.key === undefined ? client : `${row.key}, from ${client}`}>{row.key ?? client}</td>
      <td data-tone={row.tone}>{row.state}</td>
      <td title={where}>{where}</td>
      <td>{row.receives === 0 ? '–' : row.receives}</td>
      <td>{formatClock(row.lastAtMillis)}</td>
    </tr>
  );
}

/** The arrows go from message to message and show each one's story. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget;
  const other =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : undefined;
  const button = other?.querySelector('button');
  if (other === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  button?.focus();
  button?.click();
}

function countWords(page: MessagePage | undefined): string {
  if (page === undefined) return '';
  const { total, all } = page;
  if (all === 0) return 'No messages yet. Press play to send some through the design.';
  const messages = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'message' : 'messages'}`;
  if (total === all) return messages(all);
  return `${total.toLocaleString('en-US')} of ${messages(all)}`;
}
