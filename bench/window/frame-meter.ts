import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a page did over a stretch of time. */
export interface FrameFigures {
  readonly framesPerSecond: number;
  readonly medianFrameMillis: number;
  /** 95 of 100 frames came within so long of the one before. */
  readonly p95FrameMillis: number;
  /** Processor time of the page's main thread for each frame: what must fit into 16.7 ms. */
  readonly mainThreadMillis: number;
  readonly scriptMillis: number;
  readonly styleAndLayoutMillis: number;
  /** Processor time of all processes of the browser for each frame: drawing in software is most of it. */
  readonly browserMillis: number;
}

interface Clocks {
  readonly TaskDuration: number;
  readonly ScriptDuration: number;
  readonly LayoutDuration: number;
  readonly RecalcStyleDuration: number;
  readonly processors: number;
}

/** Measures a page for some seconds, with its graph panned by a step before each frame where that is wished. */
export async function measureFrames(
  browser: Browser,
  page: Page,
  seconds: number,
  isPanned = false,
): Promise<FrameFigures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const whole = await browser.newBrowserCDPSession();
  const before = await readClocks(session, whole);
  const gaps = await page.evaluate(frameGaps, { forMillis: seconds * 1000, isPanned });
  const after = await readClocks(session, whole);
  await session.detach();
  const frames = Math.max(1, gaps.length);
  const perFrame = (name: keyof Clocks) => ((after[name] - before[name]) * 1000) / frames;
  const sorted = gaps.toSorted((left, right) => left - right);
  return {
    framesPerSecond: (frames * 1000) / gaps.reduce((sum, gap) => sum + gap, 0),
    medianFrameMillis: sorted[frames >> 1] ?? 0,
    p95FrameMillis: sorted[Math.floor(frames * 0.95)] ?? 0,
    mainThreadMillis: perFrame('TaskDuration'),
    scriptMillis: perFrame('ScriptDuration'),
    styleAndLayoutMillis: perFrame('LayoutDuration') + perFrame('RecalcStyleDuration'),
    browserMillis: perFrame('processors'),
  };
}

async function readClocks(session: CDPSession, whole: CDPSession): Promise<Clocks> {
  const { metrics } = await session.send('Performance.getMetrics');
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  const read = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0;
  return {
    TaskDuration: read('TaskDuration'),
    ScriptDuration: read('ScriptDuration'),
    LayoutDuration: read('LayoutDuration'),
    RecalcStyleDuration: read('RecalcStyleDuration'),
    processors: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  };
}

/** Runs in the page: the time from each frame to the next. The graph is moved as with the middle button held down. */
function frameGaps({ forMillis, isPanned }: { forMillis: number; isPanned: boolean }): Promise<number[]> {
  const pane = isPanned ? document.querySelector('.react-flow__pane') : null;
  const mouse = (target: EventTarget | null, type: string, step: number) => {
    const clientX = 600 + 120 * Math.sin(step / 15);
    const clientY = 400 + 80 * Math.cos(step / 15);
    const held = { button: 1, buttons: type === 'mouseup' ? 0 : 4, view: window, bubbles: true, cancelable: true };
    target?.dispatchEvent(new MouseEvent(type, { clientX, clientY, ...held }));
  };
  mouse(pane, 'mousedown', 0);
  return new Promise(resolve => {
    const gaps: number[] = [];
    let start: number | undefined;
    let last = 0;
    const frame = (time: number) => {
      if (start === undefined) start = time;
      else gaps.push(time - last);
      last = time;
      if (pane !== null) mouse(window, 'mousemove', gaps.length);
      if (time - start < forMillis) {
        requestAnimationFrame(frame);
        return;
      }
      if (pane !== null) mouse(window, 'mouseup', gaps.length);
      resolve(gaps);
    };
    requestAnimationFrame(frame);
  });
}
