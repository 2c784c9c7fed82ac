const REDRAW_MILLIS = 200;

/** A line of progress on standard error, shown only when that is a terminal; call the function with a share from 0 to 1. */
export function showProgress(label: string): { report(share: number): void; end(): void } {
  if (process.stderr.isTTY !== true) return { report: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    report(share) {
      const now = Date.now();
      if (now - shownAt < REDRAW_MILLIS) return;
      shownAt = now;
      process.stderr.write(`\r${label} ${Math.floor(share * 100)} %`);
    },
    end() {
      if (shownAt > 0) process.stderr.write(`\r${' '.repeat(label.length + 8)}\r`);
    },
  };
}
