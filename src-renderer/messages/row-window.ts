/** Which rows of a long list of equal rows are in sight, with some more on either side. */
export interface RowWindow {
  readonly from: number;
  readonly count: number;
}

const OVERSCAN = 12;
/** Windows begin at multiples of this, so that scrolling by a pixel asks for nothing new. */
const STEP = 10;

export function rowWindow(scrollTop: number, viewHeight: number, rowHeight: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - OVERSCAN;
  const from = Math.max(0, Math.floor(first / STEP) * STEP);
  const inSight = Math.ceil(Math.max(0, viewHeight) / rowHeight) + 1;
  return { from, count: inSight + OVERSCAN * 2 + STEP };
}

/** Whether the last row is in sight, so that the list follows when it grows. */
export function isAtEnd(scrollTop: number, viewHeight: number, contentHeight: number): boolean {
  return contentHeight > viewHeight && scrollTop + viewHeight >= contentHeight - 4;
}
