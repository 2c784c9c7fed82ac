import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconListDetails,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRefresh,
  IconRoute,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { command } from '../../commands/commands.ts';
import { KeyHint } from '../../commands/KeyHint.tsx';
import { runCommand } from '../../commands/run-command.ts';
import { useDesign } from '../../state/design-store.ts';
import { ScenarioEditor } from '../scenario/ScenarioEditor.tsx';
import { useSimulation } from '../simulation-actor.ts';
import { Clock } from './Clock.tsx';
import classes from './controls.module.css';
import { ScenarioSelect, SeedInput, SpeedSelect } from './RunChoices.tsx';
import { RunMenu } from './RunMenu.tsx';

/** The cluster in the middle of the top bar: one button to enter, then everything that moves the run. */
export function SimulateControls() {
  const state = useSimulation(snapshot => snapshot.value);
  return (
    <>
      {state === 'idle' ? <EnterButton /> : <RunControls state={state} />}
      <ScenarioEditor />
    </>
  );
}

function EnterButton() {
  const hasResources = useDesign(design => design.history.present.resources.length > 0);
  return (
    <Tooltip
      label={
        <>
          Send messages through the design <KeyHint keys="t" />
        </>
      }
    >
      <Button
        variant="light"
        size="compact-sm"
        fz={13}
        leftSection={<IconRoute size={15} stroke={1.8} />}
        disabled={!hasResources}
        onClick={() => void runCommand('simulate.toggle')}
      >
        Simulate
      </Button>
    </Tooltip>
  );
}

function RunControls({ state }: { readonly state: string }) {
  const isPlaying = state === 'playing';
  const isBusy = state === 'preparing';
  const canMove = ['ready', 'playing', 'paused', 'stepping', 'scrubbing'].includes(state);
  const PlayIcon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <>
      <Hinted label={isPlaying ? 'Pause' : 'Play'} id="simulate.play">
        <ActionIcon
          variant="filled"
          color="accent"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          disabled={isBusy}
          onClick={() => void runCommand('simulate.play')}
        >
          <PlayIcon size={15} />
        </ActionIcon>
      </Hinted>
      <MoveButton
        id="simulate.step-back"
        label="Step back"
        icon={IconPlayerSkipBack}
        isEnabled={canMove || state === 'finished'}
      />
      <MoveButton id="simulate.step" label="Step" icon={IconPlayerSkipForward} isEnabled={canMove} />
      <MoveButton id="simulate.reset" label="Reset" icon={IconRefresh} isEnabled={!isBusy} />
      <Clock />
      <SpeedSelect />
      <span className={classes['divider']} />
      <ScenarioSelect />
      <MoveButton id="simulate.scenarios" label="Edit scenarios" icon={IconListDetails} isEnabled />
      <SeedInput />
      <RunMenu />
      <MoveButton id="simulate.toggle" label="Leave the simulation" icon={IconX} isEnabled />
    </>
  );
}

interface MoveButtonProps {
  readonly id: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly isEnabled: boolean;
}

function MoveButton({ id, label, icon: Icon, isEnabled }: MoveButtonProps) {
  return (
    <Hinted label={label} id={id}>
      <ActionIcon aria-label={label} disabled={!isEnabled} onClick={() => void runCommand(id)}>
        <Icon size={16} stroke={1.6} />
      </ActionIcon>
    </Hinted>
  );
}

interface HintedProps {
  readonly label: string;
  readonly id: string;
  readonly children: React.ReactElement;
}

function Hinted({ label, id, children }: HintedProps) {
  const keys = command(id)?.keys?.[0];
  return (
    <Tooltip
      label={
        <>
          {label} {keys !== undefined && <KeyHint keys={keys} />}
        </>
      }
    >
      {children}
    </Tooltip>
  );
}
