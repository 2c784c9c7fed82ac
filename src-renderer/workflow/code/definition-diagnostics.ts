import type { Diagnostic } from '@codemirror/lint';
import type { DefinitionEditorProps } from './editor-props.ts';

type Wanted = Pick<DefinitionEditorProps, 'machine' | 'mistake' | 'source'>;

/** Squiggles: where the text stops being JSON or YAML, else what is wrong with the definition. */
export function definitionDiagnostics(length: number, { machine, mistake, source }: Wanted): readonly Diagnostic[] {
  if (mistake !== undefined) {
    const from = Math.min(mistake.span.from, length);
    return [
      { from, to: Math.min(Math.max(mistake.span.to, from), length), severity: 'error', message: mistake.message },
    ];
  }
  if (source === undefined) return [];
  return machine.problems.map(({ path, severity, message }) => {
    const { from, to } = source.locate(path);
    return { from: Math.min(from, length), to: Math.min(to, length), severity, message };
  });
}
