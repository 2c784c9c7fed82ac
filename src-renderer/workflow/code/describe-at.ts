import type { EditorView, Tooltip } from '@codemirror/view';
import { fieldHelp } from '#core/states-language/field-help.ts';
import { intrinsicHelp } from '#core/states-language/intrinsics/intrinsic-help.ts';
import { documentation } from '../../code/documentation.ts';
import type { DefinitionEditorProps } from './editor-props.ts';

/** What the field, the function or the resource under the pointer is. */
export function describeAt(
  view: EditorView,
  offset: number,
  { resources }: Pick<DefinitionEditorProps, 'resources'>,
): Tooltip | null {
  const line = view.state.doc.lineAt(offset);
  const word = wordAt(line.text, offset - line.from);
  if (word === undefined) return null;
  const found = lookUp(word.text, resources);
  if (found === undefined) return null;
  return {
    pos: line.from + word.from,
    end: line.from + word.to,
    above: true,
    create: () => ({ dom: documentation({ title: word.text, ...found }) }),
  };
}

interface Described {
  readonly help: string;
  readonly sourceUrl?: string;
}

function lookUp(word: string, resources: DefinitionEditorProps['resources']): Described | undefined {
  const token = /^\$\{(.+)\}$/.exec(word)?.[1];
  if (token !== undefined) {
    const resource = resources.find(({ id }) => id === token);
    const help =
      resource === undefined
        ? 'Nothing on the canvas has this id; a deployment must fill it in.'
        : `${resource.name} on the canvas (${resource.type})`;
    return { help };
  }
  return intrinsicHelp(word) ?? fieldHelp(word.replace(/\.\$$/, ''));
}

function wordAt(line: string, column: number): { text: string; from: number; to: number } | undefined {
  for (const match of line.matchAll(/\$\{[^}]+\}|States\.[A-Za-z]+|[A-Za-z]+(?:\.\$)?/g)) {
    const to = match.index + match[0].length;
    if (match.index <= column && column <= to) return { text: match[0], from: match.index, to };
  }
  return undefined;
}
