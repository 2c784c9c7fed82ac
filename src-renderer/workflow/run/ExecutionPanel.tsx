import { ActionIcon, SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { formatDuration } from '#core/shared/units.ts';
import { VIRTUAL_EPOCH_MILLIS } from '#core/shared/virtual-time.ts';
import { type ExecutionStep, executionSteps, type HistoryEvent, toAwsHistory } from '#core/states-language/index.ts';
import { nodesOf } from '#core/workflow/workflow-graph.ts';
import { CodeEditor } from '../../code/CodeEditor.tsx';
import classes from '../../inspector/inspector.module.css';
import { useAnswer } from '../../messages/use-answer.ts';
import { runWorker } from '../../simulation/simulation-actor.ts';
import type { MachineView } from '../use-machine.ts';
import { useWorkflow } from '../workflow-store.ts';
import own from './executions.module.css';
import { StepDetails } from './StepDetails.tsx';
import { useStateNumbers } from './state-numbers.ts';
import { STATUS_WORDS } from './status-words.ts';

const NO_EVENTS: readonly HistoryEvent[] = [];
const close = () => useWorkflow.setState({ execution: undefined });

interface ExecutionPanelProps {
  readonly machine: MachineView;
  readonly execution: string;
}

/** One execution, state by state, or its whole history as AWS tells it. */
export function ExecutionPanel({ machine, execution }: ExecutionPanelProps) {
  const [view, setView] = useState('steps');
  const history =
    useAnswer(`history ${machine.id} ${execution}`, () => runWorker().history(machine.id, execution)) ?? NO_EVENTS;
  const steps = useMemo(() => executionSteps(history), [history]);
  const row = useStateNumbers(state => state.rows.find(({ id }) => id === execution));
  return (
    <>
      <header className={own['header']}>
        <Tooltip label="Back to the executions">
          <ActionIcon aria-label="Back to the executions" onClick={close}>
            <IconArrowLeft size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <div className={classes['headerText']}>
          <div className={own['title']}>{execution}</div>
          <div className={own['status']} data-status={row?.status}>
            {row === undefined ? 'Not begun at this moment' : STATUS_WORDS[row.status]}
          </div>
        </div>
        <SegmentedControl
          size="xs"
          aria-label="View of the execution"
          data={[
            { value: 'steps', label: 'Steps' },
            { value: 'history', label: 'History' },
          ]}
          value={view}
          onChange={setView}
        />
      </header>
      {view === 'steps' ? <Steps machine={machine} steps={steps} /> : <History history={history} />}
    </>
  );
}

function History({ history }: { readonly history: readonly HistoryEvent[] }) {
  const text = useMemo(() => JSON.stringify({ events: toAwsHistory(history) }, null, 2), [history]);
  return (
    <div className={own['history']}>
      <CodeEditor label="History of the execution" language="json" text={text} height="calc(100vh - 180px)" />
    </div>
  );
}

function Steps({ machine, steps }: { readonly machine: MachineView; readonly steps: readonly ExecutionStep[] }) {
  const [chosen, setChosen] = useState<number>();
  const index = Math.min(chosen ?? steps.length - 1, steps.length - 1);
  const step = steps[index];
  useEffect(() => {
    const node = nodesOf(machine.flow).find(one => one.kind === 'state' && one.name === step?.name);
    if (node !== undefined) useWorkflow.getState().select([node.path]);
  }, [machine.flow, step?.name]);
  if (step === undefined) return <p className={own['nothing']}>Nothing has happened in it yet.</p>;
  return (
    <>
      <div className={own['stepper']}>
        <span>
          Step {index + 1} of {steps.length}
        </span>
        <ActionIcon aria-label="Step before" disabled={index === 0} onClick={() => setChosen(index - 1)}>
          <IconChevronUp size={15} />
        </ActionIcon>
        <ActionIcon aria-label="Next step" disabled={index >= steps.length - 1} onClick={() => setChosen(index + 1)}>
          <IconChevronDown size={15} />
        </ActionIcon>
      </div>
      <ol className={own['steps']} aria-label="Steps">
        {steps.map((one, at) => (
          <li key={one.events[0]?.id ?? at}>
            <UnstyledButton
              className={own['row']}
              aria-current={at === index ? 'step' : undefined}
              data-status={
                one.failure !== undefined ? 'FAILED' : one.exitedAtMillis === undefined ? 'RUNNING' : 'SUCCEEDED'
              }
              onClick={() => setChosen(at)}
            >
              <span className={own['sign']} />
              <span className={own['where']}>{one.name}</span>
              <span className={own['took']}>{formatDuration((one.enteredAtMillis - VIRTUAL_EPOCH_MILLIS) / 1000)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <StepDetails key={index} step={step} />
    </>
  );
}
