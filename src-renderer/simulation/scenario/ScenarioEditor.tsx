import { Button, Drawer, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useGraph } from '../../state/derived.ts';
import { useRunOptions } from '../run-options.ts';
import { useChosenScenario, useScenarios } from '../use-scenarios.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import classes from './scenario.module.css';
import { closeScenarioEditor, useScenarioEditor } from './scenario-editor-store.ts';
import { freeName, newScenario, writeScenarios } from './scenario-edits.ts';

/** The side sheet with the design's scenarios: what is sent, what goes wrong, what must be true at the end. */
export function ScenarioEditor() {
  const isOpen = useScenarioEditor(state => state.isOpen);
  return (
    <Drawer
      opened={isOpen}
      onClose={closeScenarioEditor}
      position="right"
      size={460}
      title="Scenarios"
      closeButtonProps={{ 'aria-label': 'Close' }}
      overlayProps={{ backgroundOpacity: 0.15 }}
      transitionProps={{ duration: 140 }}
      styles={{ title: { fontWeight: 600 } }}
    >
      {isOpen && <Scenarios />}
    </Drawer>
  );
}

function Scenarios() {
  const scenarios = useScenarios();
  const graph = useGraph();
  const chosen = useChosenScenario();
  const index = scenarios.indexOf(chosen);
  const choose = (name: string | undefined) => useRunOptions.setState({ scenario: name, seed: undefined });
  const add = () => {
    const made = newScenario(scenarios, graph);
    writeScenarios([...scenarios, made], 'Add scenario');
    choose(made.name);
  };
  const current = scenarios[index];
  if (current === undefined) {
    return (
      <div className={classes['empty']}>
        <strong>No scenario yet</strong>
        <p>
          Without one, every client sends as its own settings say, for ten minutes. A scenario says what is sent, what
          goes wrong, and what must be true at the end.
        </p>
        <Button leftSection={<IconPlus size={14} />} onClick={add}>
          Add a scenario
        </Button>
      </div>
    );
  }
  const duplicate = () => {
    const copy = { ...current, name: freeName(scenarios, current.name) };
    writeScenarios([...scenarios, copy], 'Duplicate scenario');
    choose(copy.name);
  };
  const remove = () => {
    writeScenarios(scenarios.toSpliced(index, 1), 'Delete scenario');
    choose(undefined);
  };
  return (
    <>
      <div className={classes['choice']}>
        <NativeSelect
          aria-label="Scenario to edit"
          size="xs"
          value={current.name}
          data={scenarios.map(scenario => scenario.name)}
          onChange={event => choose(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={add}>
          New
        </Button>
        <Button size="xs" variant="default" onClick={duplicate}>
          Duplicate
        </Button>
        <Button size="xs" variant="default" onClick={remove}>
          Delete
        </Button>
      </div>
      <ScenarioForm key={index} index={index} scenario={current} />
    </>
  );
}
