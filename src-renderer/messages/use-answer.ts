import { useEffect, useRef, useState } from 'react';
import { useRun } from '../simulation/run-store.ts';

const POLL_MILLIS = 250;

/**
 * What the worker answers to a question about the run, asked again while the run moves, a few times a second. The
 * last answer stays until the next one is there. `question` tells two questions apart.
 */
export function useAnswer<Answer>(question: string, ask: () => Promise<Answer>): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let isLive = true;
    let askedFor = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = async () => {
      const { run, handledEvents, nowMillis } = useRun.getState();
      const moment = `${question} ${run} ${handledEvents} ${nowMillis}`;
      if (moment !== askedFor) {
        askedFor = moment;
        const next = await latest.current();
        if (isLive) setAnswer(next);
      }
      if (isLive) timer = setTimeout(poll, POLL_MILLIS);
    };
    void poll();
    return () => {
      isLive = false;
      clearTimeout(timer);
    };
  }, [question]);
  return answer;
}
