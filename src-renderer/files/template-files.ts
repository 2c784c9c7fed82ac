import type { FileReference } from '#core/host/host-api.ts';

const ids = new Set<string>();

/** Notes that a file holds a template, so that saving writes the template back. */
export function rememberTemplateFile(file: FileReference): void {
  ids.add(file.id);
}

/** Whether a file was opened as a template. */
export function isTemplateFile(file: FileReference): boolean {
  return ids.has(file.id);
}
