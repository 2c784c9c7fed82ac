import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TraceEvent } from '#core/contract/trace.ts';
import { elementWords } from '#core/drawing/element-words.ts';
import { useAnswer } from '../messages/use-answer.ts';
import { formatClock } from '../simulation/run/pace.ts';
import { markOf, typeWords } from '../simulation/run/trace-words.ts';
import { follow, useRun } from '../simulation/run-store.ts';
import { runWorker } from '../simulation/simulation-actor.ts';
import { useGraph } from '../state/derived.ts';
import { useView } from '../state/view-store.ts';
import classes from './timeline.module.css';

const PAGE = 60;

/** What has just happened, newest first; the worker holds what is older. A line opens the story of its message. */
export function EventLog() {
  const latest = useRun(run => run.latest);
  const [count, setCount] = useState(PAGE);
  const newest = latest.at(-1)?.sequence ?? 0;
  const older = useAnswer(`${count} lines`, async () => {
    const last = useRun.getState().latest.at(-1)?.sequence ?? 0;
    return count === PAGE ? undefined : runWorker().trace(Math.max(1, last - count + 1), count);
  });
  const shown = (older ?? latest.slice(-PAGE)).toReversed();
  return (
    <section aria-label="Latest events" className={classes['log']}>
      <h3>Latest events</h3>
      {shown.length === 0 ? (
        <p className={classes['quiet']}>Press play to send messages through the design.</p>
      ) : (
        <>
          <ol>
            {shown.map(event => (
              <LogLine key={event.sequence} event={event} />
            ))}
          </ol>
          {newest > count && (
            <Button size="compact-xs" variant="subtle" onClick={() => setCount(count + PAGE * 2)}>
              Show older events
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function LogLine({ event }: { readonly event: TraceEvent }) {
  const graph = useGraph();
  const { message, origin = message, reason } = event;
  const words = `${typeWords(event.type)} · ${elementWords(event.element, graph)}`;
  const content = (
    <>
      <time>{formatClock(event.atMillis)}</time>
      <b>{message ?? ''}</b>
      <span title={reason}>
        {words}
        {reason !== undefined && <small> {reason}</small>}
      </span>
    </>
  );
  const open = () => {
    if (message === undefined || origin === undefined) return;
    follow({ message, origin });
    useView.getState().showDock('messages');
  };
  return (
    <li data-mark={markOf(event)}>
      {message === undefined ? (
        <div>{content}</div>
      ) : (
        <button type="button" onClick={open}>
          {content}
        </button>
      )}
    </li>
  );
}
