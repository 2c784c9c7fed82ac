import { SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { equalJson } from '#core/shared/json.ts';
import {
  type DefinitionFormat,
  type DefinitionSource,
  readDefinitionText,
} from '#core/states-language/definition-source.ts';
import { innermostState, pathKey, pathOfKey } from '#core/workflow/state-path.ts';
import { endTyping } from '../../inspector/field-value.ts';
import { useGraph } from '../../state/derived.ts';
import type { MachineView } from '../use-machine.ts';
import classes from '../workflow.module.css';
import { setDefinition } from '../workflow-edits.ts';
import { useWorkflow } from '../workflow-store.ts';
import { DefinitionEditor } from './DefinitionEditor.tsx';
import { writeDefinition } from './definition-text.ts';

const FORMATS = [
  { value: 'json', label: 'JSON' },
  { value: 'yaml', label: 'YAML' },
];

/** The definition as text, both ways: what is typed is drawn as soon as it can be read, what is drawn is written here. */
export function WorkflowCode({ machine }: { readonly machine: MachineView }) {
  const { format, setFormat, selection } = useWorkflow();
  const [text, setText] = useState(() => writeDefinition(machine.definition, format));
  const read = useMemo(() => readDefinitionText(text, format), [text, format]);
  const lastSource = useRef<DefinitionSource>(undefined);
  if (read.ok) lastSource.current = read.source;
  const graph = useGraph();

  useEffect(() => {
    setText(shown => {
      const known = readDefinitionText(shown, format);
      return known.ok && equalJson(known.source.value, machine.definition)
        ? shown
        : writeDefinition(machine.definition, format);
    });
  }, [machine.definition, format]);

  const change = (next: string) => {
    setText(next);
    const known = readDefinitionText(next, format);
    if (!known.ok || equalJson(known.source.value, machine.definition)) return;
    setDefinition(known.source.value, 'Edit the definition', { gesture: `code ${machine.id}` });
  };
  const switchTo = (wanted: DefinitionFormat) => {
    endTyping();
    setFormat(wanted);
    setText(writeDefinition(machine.definition, wanted));
  };
  const selected = selection.length === 1 ? selection[0] : undefined;
  return (
    <section aria-label="Code of the workflow" className={classes['code']}>
      <div className={classes['codeBar']}>
        <SegmentedControl
          size="xs"
          aria-label="Language of the code"
          data={FORMATS}
          value={format}
          onChange={value => switchTo(value === 'yaml' ? 'yaml' : 'json')}
        />
        <span className={classes['codeProblems']}>{problemWords(machine, read.ok)}</span>
      </div>
      <DefinitionEditor
        key={format}
        format={format}
        text={text}
        machine={machine}
        mistake={read.ok ? undefined : read}
        source={read.ok ? read.source : undefined}
        resources={graph.resources.filter(({ id }) => id !== machine.id)}
        selected={selected === undefined ? undefined : pathOfKey(selected)}
        onChange={change}
        onBlur={endTyping}
        onCursor={offset => selectAt(lastSource.current, offset)}
      />
      {!read.ok && (
        <div role="status" className={classes['note']}>
          Line {read.place.line}: {read.message}. The drawing shows the last text that could be read.
        </div>
      )}
    </section>
  );
}

function selectAt(source: DefinitionSource | undefined, offset: number): void {
  const path = source?.pathAt(offset);
  const state = path && innermostState(path);
  const { selection, select } = useWorkflow.getState();
  if (state !== undefined && pathKey(state) !== selection[0]) select([state]);
}

function problemWords({ problems }: MachineView, isWhole: boolean): string {
  if (!isWhole) return '';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const words = [
    ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${errors} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
  ];
  return words.length === 0 ? 'No problems' : words.join(', ');
}
