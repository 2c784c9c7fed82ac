import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useRun } from '../simulation/run-store.ts';
import { sendToSimulation } from '../simulation/simulation-actor.ts';
import type { Chart } from './chart-catalogue.ts';
import { axisNumber, chartOptions, lineHue } from './chart-options.ts';
import classes from './charts.module.css';

/** What the parts of a chart that cannot change are made from. */
export function chartKey(chart: Chart, scheme: string): string {
  return [chart.id, scheme, ...chart.lines.map(line => `${line.hue} ${line.label}`)].join('\n');
}

interface TimeChartProps {
  readonly chart: Chart;
  /** Told the picture when there is one, for the export. */
  readonly onCanvas: (id: string, canvas: HTMLCanvasElement | undefined) => void;
}

/** One chart over the time of the run, made afresh for other lines or another look ({@link chartKey}). All charts share one cursor; the legend tells the values under it, and a click goes there. */
export function TimeChart({ chart, onCanvas }: TimeChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const legend = useRef<HTMLUListElement>(null);
  const latest = useRef(chart);
  latest.current = chart;

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const { id, unit, lines } = latest.current;
    const tell = (index: number | null | undefined) => writeLegend(legend.current, latest.current, index);
    const nowSeconds = () => useRun.getState().nowMillis / 1000;
    const options = chartOptions({ lines, unit, element, onCursor: tell, nowSeconds });
    const made = new uPlot(options, dataOf(latest.current), element);
    plot.current = made;
    made.over.addEventListener('click', event => goTo(made, event.offsetX));
    const forgetMoment = followMoment(made);
    onCanvas(id, made.ctx.canvas);
    tell(undefined);
    const observer = new ResizeObserver(() => {
      made.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      forgetMoment();
      made.destroy();
      plot.current = null;
      onCanvas(id, undefined);
    };
  }, [onCanvas]);

  useEffect(() => {
    plot.current?.setData(dataOf(chart));
    writeLegend(legend.current, chart, plot.current?.cursor.idx);
  }, [chart]);

  return (
    <figure aria-label={`${chart.title}, ${chart.unit}`} className={classes['chart']}>
      <figcaption>
        {chart.title} <small>{chart.unit}</small>
      </figcaption>
      <ul ref={legend} className={classes['legend']}>
        {chart.lines.length === 0 && <li>None so far</li>}
        {chart.lines.map(line => (
          <li key={line.label} title={line.label}>
            <i style={{ background: `var(${lineHue(line.hue)})` }} />
            <span>{line.label}</span>
            <b />
          </li>
        ))}
      </ul>
      <div ref={place} className={classes['plot']} />
    </figure>
  );
}

/** A click takes the run to the moment under the pointer, as the scrubber does. */
function goTo(plot: uPlot, offsetX: number): void {
  const seconds = plot.posToVal(offsetX, 'x');
  if (!Number.isFinite(seconds)) return;
  sendToSimulation({ type: 'scrub', to: seconds * 1000 });
  sendToSimulation({ type: 'scrub.ended' });
}

/** Moves the line of the shown moment when the run is stepped or scrubbed; new samples draw it anyway. */
function followMoment(plot: uPlot): () => void {
  let frame = 0;
  const stop = useRun.subscribe((run, before) => {
    if (run.nowMillis === before.nowMillis || run.series !== before.series || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      plot.redraw(false, false);
    });
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

function dataOf({ times, lines }: Chart): uPlot.AlignedData {
  return [[...times], ...lines.map(line => [...line.values])];
}

// The values under the cursor change with every move of the pointer, so they are written past React.
function writeLegend(list: HTMLElement | null, { lines }: Chart, index: number | null | undefined): void {
  if (list === null) return;
  for (const [number, value] of [...list.querySelectorAll('b')].entries()) {
    const values = lines[number]?.values ?? [];
    const shown = values[index ?? values.length - 1];
    value.textContent = shown === undefined ? '' : axisNumber(shown);
  }
}
