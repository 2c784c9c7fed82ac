import { NativeSelect, NumberInput } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { SPEEDS, speedWords } from '../run/pace.ts';
import { currentSpeed, setSpeed, useRunOptions } from '../run-options.ts';
import { sendToSimulation } from '../simulation-actor.ts';
import { useChosenScenario, useScenarios } from '../use-scenarios.ts';
import classes from './controls.module.css';

const LARGEST_SEED = 4_294_967_295;

// The keys of the simulation work again as soon as a choice is made.
function chosen(event: ChangeEvent<HTMLSelectElement>): string {
  const { value } = event.currentTarget;
  event.currentTarget.blur();
  return value;
}

/** Virtual seconds a real second. */
export function SpeedSelect() {
  const speed = useRunOptions(currentSpeed);
  return (
    <NativeSelect
      aria-label="Speed"
      title="Virtual seconds a real second"
      size="xs"
      className={classes['speed']}
      value={String(speed)}
      data={SPEEDS.map(each => ({ value: String(each), label: speedWords(each) }))}
      onChange={event => setSpeed(Number(chosen(event)))}
    />
  );
}

/** Which scenario runs: one of the design's, or what a finding shows. */
export function ScenarioSelect() {
  const scenarios = useScenarios();
  const current = useChosenScenario().name;
  const own = scenarios.map(scenario => scenario.name);
  const names = own.includes(current) ? own : [current, ...own];
  return (
    <NativeSelect
      aria-label="Scenario"
      title={current}
      size="xs"
      className={classes['scenario']}
      value={current}
      data={names}
      onChange={event => {
        useRunOptions.setState({ scenario: chosen(event), seed: undefined, shown: undefined });
        sendToSimulation({ type: 'reset' });
      }}
    />
  );
}

/** The seed of the run; emptied, it is the scenario's again. */
export function SeedInput() {
  const seed = useRunOptions(options => options.seed);
  const own = useChosenScenario().seed;
  const [draft, setDraft] = useState<string | number>();
  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    const next = draft === '' ? undefined : Number(draft);
    if ((next ?? own) === (seed ?? own)) return;
    useRunOptions.setState({ seed: next });
    sendToSimulation({ type: 'reset' });
  };
  return (
    <NumberInput
      aria-label="Seed"
      title="Seed: the same seed gives the same run"
      size="xs"
      className={classes['seed']}
      prefix="# "
      hideControls
      allowDecimal={false}
      allowNegative={false}
      min={0}
      max={LARGEST_SEED}
      value={draft ?? seed ?? own}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
