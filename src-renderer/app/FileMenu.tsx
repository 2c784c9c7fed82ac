import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecentFile } from '#core/host/host-api.ts';
import { CommandItem } from '../commands/CommandItem.tsx';
import { openRecentDesign } from '../files/design-files.ts';
import { host } from '../host/host.ts';
import { valueOrNotify } from './notify.tsx';

const MOST_SHOWN = 5;

/** Everything that is done with files. */
export function FileMenu() {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const load = async () => {
    const listed = await host.listRecent({});
    setRecent(listed.ok ? listed.value : []);
  };
  return (
    <Menu position="bottom-start" onOpen={() => void load()} width={348}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fz={13}
          rightSection={<IconChevronDown size={13} stroke={1.8} />}
        >
          File
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="file.new" />
        <CommandItem id="file.open" />
        <CommandItem id="file.gallery" />
        {recent.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>Recent</Menu.Label>
            {recent.slice(0, MOST_SHOWN).map(file => (
              <Menu.Item key={file.id} title={file.location} onClick={() => void openRecentDesign(file.id)}>
                {file.name}
              </Menu.Item>
            ))}
            <Menu.Item
              c="dimmed"
              onClick={async () => {
                valueOrNotify('The list was not emptied', await host.clearRecent({}));
              }}
            >
              Clear the list
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <CommandItem id="file.save" />
        <CommandItem id="file.save-as" />
        <Menu.Divider />
        <CommandItem id="file.export-yaml" />
        <CommandItem id="file.export-json" />
        <CommandItem id="file.export-sam" />
        <CommandItem id="file.export-asl" />
        <CommandItem id="file.export-picture" />
        <CommandItem id="file.compare-template" />
        <Menu.Divider />
        <CommandItem id="file.save-run" />
        <CommandItem id="file.export-trace" />
        <CommandItem id="simulate.animation" />
        <Menu.Divider />
        <CommandItem id="help.about" />
      </Menu.Dropdown>
    </Menu>
  );
}
