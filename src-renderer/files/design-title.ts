import { UNNAMED } from '#core/cloudformation/read/read-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { FileReference } from '#core/host/host-api.ts';
import { useDesign } from '../state/design-store.ts';

/**
 * What the open design is called for a person: its name, and for a template that has none the name of its file. The file is
 * not renamed by it, nor is a name written into it.
 */
export function designTitle(document: EventloomDocument, file: FileReference | null): string {
  if (document.template === undefined || document.name !== UNNAMED || file === null) return document.name;
  const stem = file.name.replace(/(?:\.template|\.eventloom)?\.(?:ya?ml|json|template|txt)$/i, '');
  return stem === '' ? document.name : stem;
}

/** The title of the open design. */
export function useDesignTitle(): string {
  return useDesign(({ history, file }) => designTitle(history.present, file));
}
