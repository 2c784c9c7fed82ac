/** A template cut at its placeholders: literal text, then `n` or `group`, then literal text, … */
type Parts = readonly string[];

const TEMPLATES_KEPT = 1_000;
const cut = new Map<string, Parts>();

/** Fills `{{n}}` and `{{group}}` of a text written by a person; other braces stay. */
export function fillPlaceholders(
  template: string,
  values: { readonly n: string | number; readonly group: string },
): string {
  const parts = partsOf(template);
  if (parts.length === 1) return template;
  if (parts.length === 3 && parts[0] === '' && parts[2] === '') return fillOne(parts[1], values);
  let text = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2)
    text += fillOne(parts[index], values) + (parts[index + 1] ?? '');
  return text;
}

function fillOne(name: string | undefined, values: { readonly n: string | number; readonly group: string }): string {
  return name === 'n' ? String(values.n) : values.group;
}

// The parts depend on the template alone, so keeping them touches no run's determinism.
function partsOf(template: string): Parts {
  const known = cut.get(template);
  if (known !== undefined) return known;
  const parts = template.split(/\{\{(n|group)\}\}/);
  if (cut.size >= TEMPLATES_KEPT) cut.clear();
  cut.set(template, parts);
  return parts;
}
