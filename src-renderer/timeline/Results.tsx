import { Box, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { formatDollars, formatDuration, formatNumber } from '#core/shared/units.ts';
import type { RunReport } from '#core/simulation/report.ts';
import { runCommand } from '../commands/run-command.ts';
import { useRun } from '../simulation/run-store.ts';
import { useScenarios } from '../simulation/use-scenarios.ts';
import classes from './timeline.module.css';

/** What the run came to, and whether it is what the scenario expects. */
export function Results() {
  const report = useRun(run => run.report);
  return (
    <Box component="section" aria-label="Results" tabIndex={0} className={classes['results'] ?? ''}>
      <h3>Results</h3>
      {report === undefined ? <NotYet /> : <Outcome report={report} />}
    </Box>
  );
}

function NotYet() {
  const name = useRun(run => run.scenarioName);
  const count = useScenarios().find(scenario => scenario.name === name)?.expect.length ?? 0;
  if (count > 0) {
    const expectations = count === 1 ? 'Its expectation is' : `Its ${count} expectations are`;
    return (
      <p className={classes['quiet']}>
        Scenario “{name}” is running. {expectations} judged at the end.
      </p>
    );
  }
  return (
    <>
      <p className={classes['quiet']}>This scenario expects nothing yet. Say what must be true at the end.</p>
      <Button size="compact-xs" variant="default" onClick={() => void runCommand('simulate.scenarios')}>
        Add an expectation
      </Button>
    </>
  );
}

function Outcome({ report }: { readonly report: RunReport }) {
  const warnings = [...report.wiresLeftOut, ...report.faultsWithoutEffect];
  return (
    <>
      <ul aria-label="Expectations" className={classes['expectations']}>
        {report.expectations.map(({ passed, message }) => (
          <li key={message} data-passed={passed}>
            {passed ? <IconCircleCheck size={15} stroke={1.8} /> : <IconCircleX size={15} stroke={1.8} />}
            <span>
              <b>{passed ? 'Met' : 'Not met'}</b> {message}
            </span>
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <ul aria-label="What this run could not do" className={classes['expectations']}>
          {warnings.map(({ message }) => (
            <li key={message} data-tone="warn">
              <IconAlertTriangle size={15} stroke={1.8} />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <dl className={classes['summary']}>
        {facts(report).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function facts({ messages, lost, duplicates, outOfOrder, latency, simulatedSeconds, cost }: RunReport) {
  return [
    ['Simulated', formatDuration(simulatedSeconds)],
    ['Messages and copies', formatNumber(messages.created)],
    ['Still waiting', formatNumber(messages.held)],
    ['Lost', formatNumber(lost)],
    ['Processed again', formatNumber(duplicates)],
    ['Out of order', formatNumber(outOfOrder)],
    ['Latency p50', latency.count === 0 ? '–' : formatDuration(latency.p50Seconds)],
    ['Latency p99', latency.count === 0 ? '–' : formatDuration(latency.p99Seconds)],
    ['Cost a month', formatDollars(cost.perMonth)],
  ] as const;
}
