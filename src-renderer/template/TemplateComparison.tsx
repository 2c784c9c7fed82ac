import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { lineDiff } from '#core/cloudformation/text/line-diff.ts';
import type { OpenedFile } from '#core/host/host-api.ts';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { exportedText } from '../files/exported-text.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { useComparison } from './comparison-store.ts';
import { copyTemplate } from './copy-template.ts';
import { ExportKindSelect } from './ExportKindSelect.tsx';
import { TemplateChanges } from './TemplateChanges.tsx';
import classes from './template.module.css';
import { useExportKind } from './use-export-kind.ts';

/** How a file would change if it became what the design exports; kept up with every edit. */
export function TemplateComparison({ file }: { readonly file: OpenedFile }) {
  const document = useDeferredValue(useDesign(state => state.history.present));
  const kind = useExportKind(document);
  const format = useView(state => state.templateFormat);
  const exported = useMemo(() => exportedText(document, kind, format), [document, kind, format]);
  const lines = useMemo(() => (exported.ok ? lineDiff(file.text, exported.value) : []), [file, exported]);
  const count = (sign: 'added' | 'removed') => lines.filter(line => line.kind === sign).length;
  const summary = `${file.file.name} loses ${linesInWords(count('removed'))} and gains ${linesInWords(count('added'))}`;
  return (
    <div className={classes['panel']}>
      <div className={classes['bar']}>
        <ExportKindSelect document={document} kind={kind} />
        <span className={classes['note']} role="status">
          {exported.ok && lines.length > 0 && summary}
        </span>
        {exported.ok && (
          <Tooltip label="Copy what is exported">
            <ActionIcon aria-label="Copy what is exported" onClick={() => void copyTemplate(exported.value)}>
              <IconCopy size={15} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        <Button size="compact-xs" variant="default" onClick={() => useComparison.getState().end()}>
          End comparison
        </Button>
      </div>
      <div className={classes['code']}>
        {exported.ok ? (
          <TemplateChanges
            before={file.text}
            after={exported.value}
            same={`${file.file.name} and the export are the same.`}
          />
        ) : (
          <DockEmptyState title="Nothing to compare with">{exported.error}</DockEmptyState>
        )}
      </div>
    </div>
  );
}

function linesInWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
