/** Fills `{{n}}` and `{{group}}` of a text written by a person; other braces stay. */
export function fillPlaceholders(
  template: string,
  values: { readonly n: string | number; readonly group: string },
): string {
  if (!template.includes('{{')) return template;
  return template.replaceAll('{{n}}', String(values.n)).replaceAll('{{group}}', values.group);
}
