import { Box, Button, MultiSelect, useComputedColorScheme } from '@mantine/core';
import { IconChartLine, IconFileExport, IconPhoto } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { useAnswer } from '../messages/use-answer.ts';
import { PlayButton } from '../simulation/controls/PlayButton.tsx';
import { useRun } from '../simulation/run-store.ts';
import { runWorker, useIsSimulating } from '../simulation/simulation-actor.ts';
import { useGraph } from '../state/derived.ts';
import { makeCharts, withoutFlatLines } from './chart-catalogue.ts';
import classes from './charts.module.css';
import { exportChartsPicture, exportChartsTable } from './export-charts.ts';
import { chartKey, TimeChart } from './TimeChart.tsx';

/** The numbers of the run over its time. */
export function ChartsPanel() {
  const isSimulating = useIsSimulating();
  const hasSamples = useRun(run => run.series.times.length > 1);
  const isUnderWay = useRun(run => run.nowMillis > 0);
  if (isSimulating && hasSamples) return <Charts />;
  return (
    <DockEmptyState
      title="Nothing measured yet"
      icon={IconChartLine}
      action={isSimulating && isUnderWay ? undefined : <PlayButton />}
    >
      {isSimulating && isUnderWay
        ? 'The run is measured at regular times; the charts begin with the next measurement.'
        : 'Here depth, age, throughput and latency grow with the run.'}
    </DockEmptyState>
  );
}

function Charts() {
  const graph = useGraph();
  const series = useRun(run => run.series);
  const [chosen, setChosen] = useState<string[]>([]);
  const latency = useAnswer('latency', () => runWorker().latency(undefined));
  const charts = makeCharts(series, latency, graph, chosen);
  const drawn = charts.map(withoutFlatLines);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const keep = useCallback((id: string, canvas: HTMLCanvasElement | undefined) => {
    if (canvas === undefined) canvases.current.delete(id);
    else canvases.current.set(id, canvas);
  }, []);
  return (
    <div className={classes['panel']}>
      <div className={classes['tools']}>
        <MultiSelect
          aria-label="Resources in the charts"
          placeholder={chosen.length === 0 ? 'All resources' : ''}
          size="xs"
          className={classes['choice']}
          data={graph.resources.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
          clearable
          comboboxProps={{ withinPortal: true, shadow: 'md' }}
        />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconFileExport size={13} stroke={1.6} />}
          onClick={() => void exportChartsTable(graph.name, charts)}
        >
          Export CSV
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPhoto size={13} stroke={1.6} />}
          onClick={() => void exportChartsPicture(graph.name, drawn, canvases.current)}
        >
          Export PNG
        </Button>
      </div>
      <Box role="region" aria-label="Charts of this run" tabIndex={0} className={classes['grid'] ?? ''}>
        {drawn.map(chart => (
          <TimeChart key={chartKey(chart, scheme)} chart={chart} onCanvas={keep} />
        ))}
      </Box>
    </div>
  );
}
