/** An area under how much happened in each stretch; the square root keeps quiet stretches visible beside busy ones. */
export function densityPath(events: readonly number[], width: number, height: number): string {
  const most = Math.max(0, ...events);
  if (most === 0) return '';
  const step = width / events.length;
  const points = events.map((count, index) => {
    const y = height - Math.sqrt(count / most) * (height - 2);
    return `L ${(index * step).toFixed(1)} ${y.toFixed(1)} L ${((index + 1) * step).toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M 0 ${height} ${points.join(' ')} L ${width} ${height} Z`;
}

/** Where marks sit, as shares of the whole; stretches are drawn together so that marks do not cover each other. */
export function markSpots(counts: readonly number[], mostMarks: number): readonly number[] {
  const width = Math.max(1, Math.ceil(counts.length / mostMarks));
  const spots: number[] = [];
  for (let start = 0; start < counts.length; start += width) {
    const hasAny = counts.slice(start, start + width).some(count => count > 0);
    if (hasAny) spots.push((start + Math.min(width, counts.length - start) / 2) / counts.length);
  }
  return spots;
}

const NICE_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400];

/** Round times for an axis, milliseconds, about as many as wanted at most. */
export function niceTicks(endMillis: number, mostTicks: number): readonly number[] {
  if (endMillis <= 0) return [];
  const least = endMillis / 1000 / mostTicks;
  const day = 86_400;
  const step = NICE_SECONDS.find(seconds => seconds >= least) ?? Math.ceil(least / day) * day;
  const ticks: number[] = [];
  for (let tick = 0; tick <= endMillis / 1000 - step * 0.35; tick += step) ticks.push(tick * 1000);
  return ticks;
}
