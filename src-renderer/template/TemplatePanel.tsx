import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { runCommand } from '../commands/run-command.ts';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { host } from '../host/host.ts';
import { templateTextOf, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { lineOfElement } from './line-of-element.ts';
import classes from './template.module.css';

/** The CloudFormation template, kept up with every edit. The part of the selected element is brought into view. */
export function TemplatePanel() {
  const graph = useDeferredValue(useGraph());
  const format = useView(state => state.templateFormat);
  const setFormat = useView(state => state.setTemplateFormat);
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  if (graph.resources.length === 0) {
    return <DockEmptyState title="No template yet">Add resources to see the CloudFormation template.</DockEmptyState>;
  }
  const text = templateTextOf(graph, format);
  const line = selected === undefined ? undefined : lineOfElement(text, graph, selected);
  const copy = async () => {
    if (valueOrNotify('The template was not copied', await host.copyText({ text })) !== undefined) notifyDone('Copied');
  };
  return (
    <div className={classes['panel']}>
      <div className={classes['bar']}>
        <SegmentedControl
          size="xs"
          aria-label="Format of the template"
          value={format}
          onChange={value => setFormat(value === 'json' ? 'json' : 'yaml')}
          data={[
            { value: 'yaml', label: 'YAML' },
            { value: 'json', label: 'JSON' },
          ]}
        />
        <span className={classes['space']} />
        <Tooltip label="Copy the template">
          <ActionIcon aria-label="Copy the template" onClick={() => void copy()}>
            <IconCopy size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Save the template">
          <ActionIcon aria-label="Save the template" onClick={() => runCommand(`file.export-${format}`)}>
            <IconDownload size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes['code']}>
        <CodeEditor label="CloudFormation template" language={format} text={text} height="100%" line={line} />
      </div>
    </div>
  );
}
