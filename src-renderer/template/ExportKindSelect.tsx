import { Select } from '@mantine/core';
import type { EventloomDocument } from '#core/document/document.ts';
import { type ExportKind, useView } from '../state/view-store.ts';

interface ExportKindSelectProps {
  readonly document: EventloomDocument;
  readonly kind: ExportKind;
}

/** Chooses what of the design is written: a template, or one definition. */
export function ExportKindSelect({ document, kind }: ExportKindSelectProps) {
  const kinds: readonly { readonly value: ExportKind; readonly label: string }[] = [
    { value: 'cloudformation', label: 'CloudFormation' },
    { value: 'sam', label: 'SAM' },
    ...document.resources
      .filter(({ type }) => type === 'step-functions')
      .map(({ id, name }) => ({ value: `asl:${id}` as const, label: `Definition of ${name}` })),
  ];
  const choose = (value: string | null) => {
    const chosen = kinds.find(candidate => candidate.value === value);
    if (chosen !== undefined) useView.getState().setExportKind(chosen.value);
  };
  return (
    <Select aria-label="What is exported" w={176} data={kinds} value={kind} onChange={choose} maxDropdownHeight={240} />
  );
}
