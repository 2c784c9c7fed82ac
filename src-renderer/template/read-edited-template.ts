import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { layoutDesign } from '#core/drawing/layout.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { graphOf } from '../state/derived.ts';

/** The design of an edited template; what stood on the canvas before stays where it was. Fails with line and reason. */
export async function readEditedTemplate(text: string, before: EventloomDocument): Promise<Result<EventloomDocument>> {
  const read = readTemplate(text, keptFiles(before.template?.files));
  if (!read.ok) {
    const [first] = read.error;
    return fail(`Line ${first?.line ?? 1}: ${first?.message ?? 'the template cannot be read'}`);
  }
  const known = new Map(before.resources.map(resource => [resource.id, resource.position]));
  const isKnown = read.value.document.resources.every(({ id }) => known.has(id));
  const places = isKnown ? {} : await layoutDesign(graphOf(read.value.document));
  const document = importTemplate(read.value, { ...places, ...Object.fromEntries(known) });
  const { groups, silenced } = before;
  return ok({ ...document, ...(groups !== undefined && { groups }), ...(silenced !== undefined && { silenced }) });
}
