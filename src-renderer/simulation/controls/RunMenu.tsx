import { ActionIcon, Popover, Stack, Switch, Tooltip } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useRunOptions } from '../run-options.ts';

/** How runs behave: settings that are kept for next time. */
export function RunMenu() {
  const { skipsQuiet, restartsOnChange } = useRunOptions();
  return (
    <Popover position="bottom-end" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Tooltip label="Run settings">
          <ActionIcon aria-label="Run settings">
            <IconSettings size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          <Switch
            label="Skip quiet stretches"
            description="Time jumps ahead when nothing has happened for a second."
            checked={skipsQuiet}
            onChange={event => useRunOptions.setState({ skipsQuiet: event.currentTarget.checked })}
          />
          <Switch
            label="Restart when the design changes"
            description="Otherwise the run goes on with the design as it was."
            checked={restartsOnChange}
            onChange={event => useRunOptions.setState({ restartsOnChange: event.currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
