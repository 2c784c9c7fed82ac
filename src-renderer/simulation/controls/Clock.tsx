import { useEffect, useRef } from 'react';
import { formatClock } from '../run/pace.ts';
import { useRun } from '../run-store.ts';
import classes from './controls.module.css';

/** The virtual clock. It changes every frame, so it is written past React. */
export function Clock() {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (nowMillis: number) => {
      if (text.current !== null) text.current.textContent = formatClock(nowMillis);
    };
    write(useRun.getState().nowMillis);
    return useRun.subscribe((state, before) => {
      if (state.nowMillis !== before.nowMillis) write(state.nowMillis);
    });
  }, []);
  return <span ref={text} role="timer" aria-label="Virtual time" aria-live="off" className={classes['clock']} />;
}
