import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { useHostEvents } from '../files/use-host-events.ts';
import { useRecovery } from '../files/use-recovery.ts';
import { simulationSlots } from '../simulation/simulation-slots.ts';
import { cssVariables, theme } from '../theme/theme.ts';
import { notifyDone } from './notify.tsx';
import { Shell } from './Shell.tsx';
import { ShellSlotsContext } from './shell-slots.ts';

const sayRecovered = () => notifyDone('Your unsaved work is back.', 10_000);

/** The window. */
export function App() {
  useCommandKeys();
  useHostEvents();
  useRecovery(sayRecovered);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ShellSlotsContext value={simulationSlots}>
        <Shell />
        <Dialogs />
        <CommandPalette />
        <Notifications position="top-center" limit={3} containerWidth={440} />
      </ShellSlotsContext>
    </MantineProvider>
  );
}
