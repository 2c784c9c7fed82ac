import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import { elementWords } from '#core/drawing/element-words.ts';
import { formatDollars } from '#core/shared/units.ts';
import { useFindings, useGraph } from '../../state/derived.ts';
import { useView } from '../../state/view-store.ts';
import { formatClock } from '../run/pace.ts';
import type { StopPlace } from '../run/protocol.ts';
import { typeWords } from '../run/trace-words.ts';
import { useRunOptions } from '../run-options.ts';
import { NOT_LOADED, useRun } from '../run-store.ts';
import { openScenarioEditor } from '../scenario/scenario-editor-store.ts';
import { sendToSimulation, useSimulation } from '../simulation-actor.ts';
import { useChosenScenario } from '../use-scenarios.ts';
import classes from './controls.module.css';

/** What a person should know of the run, over the canvas: one thing at a time, the most pressing first. */
export function RunNotice() {
  return (
    <div role="status" aria-live="polite">
      <CurrentNotice />
    </div>
  );
}

function CurrentNotice() {
  const state = useSimulation(snapshot => snapshot.value);
  const isStale = useSimulation(snapshot => snapshot.context.isStale);
  const stoppedAt = useRun(run => run.stoppedAt);
  if (state === 'idle' || state === 'preparing') return null;
  if (state === 'failed') return <FailedNotice />;
  if (isStale) return <StaleNotice />;
  if (state === 'finished') return <FinishedNotice />;
  if (state === 'paused' && stoppedAt !== undefined) return <StopNotice place={stoppedAt} />;
  return state === 'ready' ? <ReadyNotice /> : null;
}

interface NoticeProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly tone: 'neutral' | 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

function Notice({ icon: Icon, tone, children, action }: NoticeProps) {
  return (
    <div className={classes['notice']} data-tone={tone}>
      <Icon size={16} stroke={1.8} />
      <span className={classes['words']}>{children}</span>
      {action}
    </div>
  );
}

function StaleNotice() {
  return (
    <Notice
      icon={IconAlertTriangle}
      tone="warn"
      action={
        <Button size="compact-xs" variant="light" onClick={() => sendToSimulation({ type: 'restart' })}>
          Restart
        </Button>
      }
    >
      Design changed: this run still shows the design as it was.
    </Notice>
  );
}

function FailedNotice() {
  const failure = useRun(run => run.failure);
  const nowMillis = useRun(run => run.nowMillis);
  return (
    <Notice
      icon={IconCircleX}
      tone="bad"
      action={
        <Button size="compact-xs" variant="default" onClick={() => sendToSimulation({ type: 'reset' })}>
          Reset
        </Button>
      }
    >
      {failure === NOT_LOADED ? (
        'The simulation could not be loaded. Reset tries again; your design is unchanged.'
      ) : (
        <>
          The program made a mistake and stopped this run at {formatClock(nowMillis)}. Your design is unchanged.
          {failure !== undefined && <small> ({failure})</small>}
        </>
      )}
    </Notice>
  );
}

function FinishedNotice() {
  const report = useRun(run => run.report);
  const outcomes = report?.expectations ?? [];
  const met = outcomes.filter(outcome => outcome.passed).length;
  const isGood = met === outcomes.length;
  const unmetUntil = useRun(run => run.unmetUntil);
  const isShown = useRunOptions(options => options.shown !== undefined);
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  return (
    <Notice
      icon={isGood ? IconCircleCheck : IconCircleX}
      tone={isGood ? 'good' : 'bad'}
      action={
        <>
          <Button size="compact-xs" variant="default" onClick={() => useView.getState().showDock('timeline')}>
            Show results
          </Button>
          <ActionIcon size={24} aria-label="Close the notice" onClick={() => setClosed(true)}>
            <IconX size={14} stroke={1.8} />
          </ActionIcon>
        </>
      }
    >
      {isShown ? shownWords(outcomes) : finishedWords(met, outcomes.length)}
      {report !== undefined && !isShown && ` A month like this costs about ${formatDollars(report.cost.perMonth)}.`}
      {unmetUntil !== undefined && ` No line of it was ${unmetUntil}.`}
    </Notice>
  );
}

function finishedWords(met: number, all: number): string {
  return all === 0 ? 'Run finished.' : `Run finished: ${met} of ${all} expectations met.`;
}

function shownWords(outcomes: readonly { readonly passed: boolean; readonly message: string }[]): string {
  const failed = outcomes.find(outcome => !outcome.passed);
  return failed === undefined ? 'It does not happen in this design.' : `It happened: ${failed.message}`;
}

function StopNotice({ place: { by, line } }: { readonly place: StopPlace }) {
  const graph = useGraph();
  const element = elementWords(line.element, graph);
  const message = line.message === undefined ? '' : ` (message ${line.message})`;
  return (
    <Notice icon={IconPlayerPause} tone="neutral">
      {by === 'breakpoint'
        ? `Stopped at the breakpoint on ${element}: ${typeWords(line.type)}${message}.`
        : `Stopped at line ${line.sequence} of the trace: ${typeWords(line.type)} · ${element}${message}.`}
    </Notice>
  );
}

function ReadyNotice() {
  const errors = useFindings().filter(finding => finding.severity === 'error').length;
  const replayed = useChosenScenario().load.find(load => load.rowsFile !== undefined)?.rowsFile;
  if (replayed !== undefined) {
    return (
      <Notice
        icon={IconAlertTriangle}
        tone="warn"
        action={
          <Button size="compact-xs" variant="default" onClick={openScenarioEditor}>
            Edit scenario
          </Button>
        }
      >
        The scenario replays {replayed}, which only the command line reads: here that load sends nothing.
      </Notice>
    );
  }
  if (errors > 0) {
    return (
      <Notice icon={IconAlertTriangle} tone="warn">
        This design has {errors === 1 ? 'an error' : `${errors} errors`}; it runs as far as it can. Press play.
      </Notice>
    );
  }
  return (
    <Notice icon={IconPlayerPlay} tone="neutral">
      Press play to send messages through the design.
    </Notice>
  );
}
