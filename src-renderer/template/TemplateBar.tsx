import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { runCommand } from '../commands/run-command.ts';
import { host } from '../host/host.ts';
import { useView } from '../state/view-store.ts';
import classes from './template.module.css';

const FORMATS = [
  { value: 'yaml', label: 'YAML' },
  { value: 'json', label: 'JSON' },
];

interface TemplateBarProps {
  readonly text: string;
  /** What is selected has no part in the template. */
  readonly hasNothingFor: boolean;
}

/** Format, copy and save. */
export function TemplateBar({ text, hasNothingFor }: TemplateBarProps) {
  const format = useView(state => state.templateFormat);
  const setFormat = useView(state => state.setTemplateFormat);
  const copy = async () => {
    if (valueOrNotify('The template was not copied', await host.copyText({ text })) !== undefined) notifyDone('Copied');
  };
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        size="xs"
        aria-label="Format of the template"
        value={format}
        onChange={value => setFormat(value === 'json' ? 'json' : 'yaml')}
        data={FORMATS}
      />
      <span className={classes['note']}>{hasNothingFor && 'What is selected has no part of its own here.'}</span>
      <Tooltip label="Copy the template">
        <ActionIcon aria-label="Copy the template" onClick={() => void copy()}>
          <IconCopy size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Save the template">
        <ActionIcon aria-label="Save the template" onClick={() => void runCommand(`file.export-${format}`)}>
          <IconDownload size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
