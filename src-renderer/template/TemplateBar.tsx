import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import type { EventloomDocument } from '#core/document/document.ts';
import { exportTemplate } from '../files/export-template.ts';
import { machineOf } from '../files/exported-text.ts';
import { type ExportKind, useView } from '../state/view-store.ts';
import { CompareButton } from './CompareButton.tsx';
import { copyTemplate } from './copy-template.ts';
import { ExportKindSelect } from './ExportKindSelect.tsx';
import { ExportSettingsButton } from './ExportSettingsButton.tsx';
import classes from './template.module.css';

const FORMATS = [
  { value: 'yaml', label: 'YAML' },
  { value: 'json', label: 'JSON' },
];

interface TemplateBarProps {
  readonly document: EventloomDocument;
  readonly kind: ExportKind;
  readonly text: string;
  /** What is selected has no part in the text. */
  readonly hasNothingFor: boolean;
}

/** What is written and how, compare, copy and save. */
export function TemplateBar({ document, kind, text, hasNothingFor }: TemplateBarProps) {
  const format = useView(state => state.templateFormat);
  const setFormat = useView(state => state.setTemplateFormat);
  const noun = machineOf(kind) === undefined ? 'template' : 'definition';
  return (
    <div className={classes['bar']}>
      <ExportKindSelect document={document} kind={kind} />
      <SegmentedControl
        size="xs"
        aria-label="Format of the template"
        value={format}
        onChange={value => setFormat(value === 'json' ? 'json' : 'yaml')}
        data={FORMATS}
      />
      <span className={classes['note']}>{hasNothingFor && 'What is selected has no part of its own here.'}</span>
      {noun === 'template' && <ExportSettingsButton />}
      <CompareButton />
      <Tooltip label={`Copy the ${noun}`}>
        <ActionIcon aria-label={`Copy the ${noun}`} onClick={() => void copyTemplate(text)}>
          <IconCopy size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`Save the ${noun}`}>
        <ActionIcon aria-label={`Save the ${noun}`} onClick={() => void exportTemplate(kind, format)}>
          <IconDownload size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
