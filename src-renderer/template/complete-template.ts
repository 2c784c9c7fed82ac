import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { suggestInTemplate } from '#core/cloudformation/assist/suggest-template.ts';
import type { TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { writingPlace } from '#core/workflow/writing-place.ts';

/** Types, properties, values and names, as they fit where the cursor stands in a template. */
export function completeTemplate(
  context: CompletionContext,
  format: 'json' | 'yaml',
  reading: TemplateReading | undefined,
): CompletionResult | null {
  if (reading === undefined) return null;
  const text = context.state.doc.toString();
  const place = writingPlace(text, context.pos, format);
  if (!context.explicit && place.before === '') return null;
  const suggestions = suggestInTemplate(text, place, reading);
  const [first] = suggestions;
  if (first === undefined) return null;
  const hasColon = /^["']?\s*:/.test(text.slice(place.to));
  return {
    from: context.pos - first.replaces,
    to: place.to,
    options: suggestions.map(({ text: label, help }): Completion => {
      const quoted = place.needsQuotes && format === 'json' ? JSON.stringify(label) : label;
      const apply = place.isKey && !hasColon && (format === 'yaml' || place.needsQuotes) ? `${quoted}: ` : quoted;
      return { label, apply, type: place.isKey ? 'property' : 'constant', ...(help !== undefined && { info: help }) };
    }),
  };
}
