import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { suggest } from '#core/workflow/suggest.ts';
import { writingPlace } from '#core/workflow/writing-place.ts';
import type { DefinitionEditorProps } from './editor-props.ts';

type Wanted = Pick<DefinitionEditorProps, 'format' | 'machine' | 'resources'>;

/** Names of fields, states, errors, functions and resources, as they fit where the cursor stands. */
export function completeDefinition(
  context: CompletionContext,
  { format, machine, resources }: Wanted,
): CompletionResult | null {
  const text = context.state.doc.toString();
  const place = writingPlace(text, context.pos, format);
  if (!context.explicit && place.before === '' && place.needsQuotes) return null;
  const suggestions = suggest(machine.definition, place, resources);
  if (suggestions.length === 0) return null;
  const token = /\$\{[^}]*$/.exec(place.before);
  const expression = /[$\w.]*$/.exec(place.before);
  const isExpression = /^\s*\{%/.test(place.before);
  const from = place.from + (token?.index ?? (isExpression ? (expression?.index ?? 0) : 0));
  const hasColon = /^["']?\s*:/.test(text.slice(place.to));
  return {
    from,
    to: isExpression ? context.pos : place.to,
    options: suggestions.map(({ text: label, help }): Completion => {
      const quoted = place.needsQuotes && format === 'json' ? JSON.stringify(label) : label;
      const apply = place.isKey && !hasColon ? keyText(quoted, format, place.needsQuotes) : quoted;
      return { label, apply, type: place.isKey ? 'property' : 'constant', ...(help !== undefined && { info: help }) };
    }),
    filter: true,
  };
}

/** A key with its colon; inside quotes that are already there only the key itself. */
function keyText(key: string, format: 'json' | 'yaml', isBare: boolean): string {
  if (format === 'yaml') return `${key}: `;
  return isBare ? `${key}: ` : key;
}
