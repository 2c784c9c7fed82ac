import type { DefinitionFormat, DefinitionSource, ReadDefinition } from '#core/states-language/definition-source.ts';
import type { DefinitionPath } from '#core/workflow/state-path.ts';
import type { MachineView } from '../use-machine.ts';

/** What the editor of a definition shows and tells. */
export interface DefinitionEditorProps {
  readonly format: DefinitionFormat;
  readonly text: string;
  readonly machine: MachineView;
  /** Where the text stops being JSON or YAML. */
  readonly mistake: Extract<ReadDefinition, { ok: false }> | undefined;
  readonly source: DefinitionSource | undefined;
  /** What the definition can name in dollar braces. */
  readonly resources: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly selected: DefinitionPath | undefined;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onCursor: (offset: number) => void;
}
