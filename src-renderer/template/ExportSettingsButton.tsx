import { Button, Popover, Stack, Switch, Textarea } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { type ExportSettings, statedSettings } from '#core/contract/export-settings.ts';
import { useDesign } from '../state/design-store.ts';
import { parseTags, tagsAsText } from './parse-tags.ts';

const NOTHING: ExportSettings = {};

const SWITCHES = [
  {
    name: 'retain',
    label: 'Keep data when the stack goes',
    description: 'Queues, streams, archives and logs are retained.',
  },
  {
    name: 'alarms',
    label: 'Alarms',
    description: 'On dead letters, and on the age of records read from streams.',
  },
  {
    name: 'parameters',
    label: 'Ask for names and sizes',
    description: 'As parameters, with the values of the design as defaults.',
  },
] as const;

/** What the template has beside the design; kept in the design. */
export function ExportSettingsButton() {
  const settings = useDesign(state => state.history.present.export) ?? NOTHING;
  const [isOpen, setOpen] = useState(false);
  const count = Object.keys(statedSettings(settings) ?? {}).length;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconAdjustments size={13} stroke={1.6} />}
          onClick={() => setOpen(!isOpen)}
        >
          {count === 0 ? 'Options' : `Options · ${count} on`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          {SWITCHES.map(({ name, label, description }) => (
            <Switch
              key={name}
              label={label}
              description={description}
              checked={settings[name] === true}
              onChange={event => change({ ...settings, [name]: event.currentTarget.checked }, label)}
            />
          ))}
          <TagsField settings={settings} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is not right stays in the field and does not reach the design. */
function TagsField({ settings }: { readonly settings: ExportSettings }) {
  const [text, setText] = useState(() => tagsAsText(settings.tags));
  const parsed = parseTags(text);
  const keep = () => {
    if (parsed.ok && tagsAsText(parsed.value) !== tagsAsText(settings.tags))
      change({ ...settings, tags: parsed.value }, 'Tags');
  };
  return (
    <Textarea
      label="Tags on everything"
      description="One a line; a resource’s own tag of the same name wins."
      placeholder="team=orders"
      size="xs"
      autosize
      minRows={2}
      maxRows={5}
      value={text}
      error={parsed.ok ? undefined : parsed.error}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}

function change(settings: ExportSettings, label: string): void {
  useDesign.getState().apply([{ edit: 'set-export', settings }], `Template: ${label}`);
}
