import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Scenario } from '#core/contract/scenario.ts';
import { endTyping } from '../../inspector/field-value.ts';
import { useGraph } from '../../state/derived.ts';
import { useRunOptions } from '../run-options.ts';
import { useScenarios } from '../use-scenarios.ts';
import { ExpectationLine } from './ExpectationLine.tsx';
import { FaultLine } from './FaultLine.tsx';
import { LoadLine } from './load/LoadLine.tsx';
import classes from './scenario.module.css';
import {
  changeScenario,
  newExpectation,
  newFault,
  newLoad,
  placedLines,
  replaceAt,
  type ScenarioPatch,
  writeScenarios,
} from './scenario-edits.ts';
import { useElementChoices } from './use-element-choices.ts';

const LARGEST_SEED = 4_294_967_295;

interface ScenarioFormProps {
  readonly index: number;
  readonly scenario: Scenario;
}

/** One scenario: name, length, seed, load, faults, expectations. Every change is a step that can be undone. */
export function ScenarioForm({ index, scenario }: ScenarioFormProps) {
  const scenarios = useScenarios();
  const graph = useGraph();
  const choices = useElementChoices();
  const [trouble, setTrouble] = useState<string>();
  const change = (patch: ScenarioPatch, field?: string) => {
    const changed = changeScenario(scenarios, index, patch);
    setTrouble(changed.ok ? undefined : changed.error);
    if (!changed.ok) return;
    if (patch.name !== undefined) useRunOptions.setState({ scenario: changed.value[index]?.name });
    writeScenarios(changed.value, 'Change scenario', field === undefined ? undefined : `scenario ${index} ${field}`);
  };
  const { load, faults, expect } = scenario;
  const clients = graph.resources.filter(resource => resource.type === 'client');
  const client = clients[0]?.id;
  const target = choices.resources[0]?.value;
  return (
    <div className={classes['form']}>
      <Basics key={scenario.name} scenario={scenario} onChange={change} />
      {trouble !== undefined && (
        <p role="alert" className={classes['trouble']}>
          {trouble}
        </p>
      )}
      <Lines
        title="Load"
        hint="What the clients send. A client without a line sends as its own settings say."
        onAdd={client === undefined ? undefined : () => change({ load: [...load, newLoad(client)] })}
        addWords="Add load"
        missing="Put a client on the canvas to send messages."
      >
        {placedLines(load).map(({ key, at, item }) => (
          <LoadLine
            key={key}
            number={at + 1}
            load={item}
            forSeconds={scenario.forSeconds}
            onChange={(next, field) => change({ load: replaceAt(load, at, next) }, field && `load ${at} ${field}`)}
          />
        ))}
      </Lines>
      <Lines
        title="Faults"
        hint="What goes wrong, and when."
        onAdd={target === undefined ? undefined : () => change({ faults: [...faults, newFault(target)] })}
        addWords="Add a fault"
        missing="Put a resource on the canvas to let it fail."
      >
        {placedLines(faults).map(({ key, at, item }) => (
          <FaultLine
            key={key}
            number={at + 1}
            fault={item}
            forSeconds={scenario.forSeconds}
            onChange={(next, field) => change({ faults: replaceAt(faults, at, next) }, field && `fault ${at} ${field}`)}
          />
        ))}
      </Lines>
      <Lines
        title="Expectations"
        hint="What must be true at the end. Tests on the command line check the same."
        onAdd={() => change({ expect: [...expect, newExpectation('no-duplicates', target ?? '')] })}
        addWords="Add an expectation"
      >
        {placedLines(expect).map(({ key, at, item }) => (
          <ExpectationLine
            key={key}
            number={at + 1}
            expectation={item}
            onChange={(next, field) =>
              change({ expect: replaceAt(expect, at, next) }, field && `expect ${at} ${field}`)
            }
          />
        ))}
      </Lines>
    </div>
  );
}

interface BasicsProps {
  readonly scenario: Scenario;
  readonly onChange: (patch: ScenarioPatch, field?: string) => void;
}

function Basics({ scenario, onChange }: BasicsProps) {
  return (
    <div className={classes['basics']}>
      <TextInput
        label="Name"
        defaultValue={scenario.name}
        onBlur={event => {
          if (event.currentTarget.value !== scenario.name) onChange({ name: event.currentTarget.value });
        }}
      />
      <NumberInput
        label="Length"
        onBlur={endTyping}
        suffix=" s"
        min={1}
        max={31_536_000}
        thousandSeparator=","
        hideControls
        value={scenario.forSeconds}
        onChange={value => typeof value === 'number' && value > 0 && onChange({ forSeconds: value }, 'length')}
      />
      <NumberInput
        label="Seed"
        onBlur={endTyping}
        min={0}
        max={LARGEST_SEED}
        allowDecimal={false}
        hideControls
        value={scenario.seed}
        onChange={value => typeof value === 'number' && onChange({ seed: value }, 'seed')}
      />
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly hint: string;
  readonly addWords: string;
  readonly onAdd: (() => void) | undefined;
  readonly missing?: string;
  readonly children: ReactNode;
}

function Lines({ title, hint, addWords, onAdd, missing, children }: LinesProps) {
  return (
    <section aria-label={title} className={classes['section']}>
      <h3>{title}</h3>
      <p>{onAdd === undefined ? missing : hint}</p>
      {children}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={13} />}
        disabled={onAdd === undefined}
        onClick={onAdd}
      >
        {addWords}
      </Button>
    </section>
  );
}
