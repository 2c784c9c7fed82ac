import { exportedDefinition } from '#core/cloudformation/exported-definition.ts';
import { renderTemplate, type TemplateFormat } from '#core/cloudformation/render-template.ts';
import { samTemplate } from '#core/cloudformation/sam-template.ts';
import { nodeToJson } from '#core/cloudformation/text/node-to-json.ts';
import { readTemplateText } from '#core/cloudformation/text/read-text.ts';
import { memberOf } from '#core/cloudformation/text/template-node.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { graphOf, templateOf } from '../state/derived.ts';
import type { ExportKind } from '../state/view-store.ts';
import { fileName } from './file-name.ts';

/** The id of the state machine whose definition is meant; undefined for a template. */
export function machineOf(kind: ExportKind): string | undefined {
  return kind.startsWith('asl:') ? kind.slice('asl:'.length) : undefined;
}

/** What a design is written as; a design that came from a template keeps that, edited where it was. Fails in a sentence. */
export function exportedText(document: EventloomDocument, kind: ExportKind, format: TemplateFormat): Result<string> {
  const machine = machineOf(kind);
  const graph = graphOf(document);
  if (machine !== undefined) {
    const definition = exportedDefinition(document, graph, machine);
    return definition.ok ? ok(renderTemplate(definition.value, format)) : definition;
  }
  const written = writeTemplate(document);
  if (written !== undefined) {
    const [refused] = written.refused;
    return refused === undefined ? ownText(written.text, kind, format) : fail(`${refused.message}.`);
  }
  const template = templateOf(graph);
  if (!template.ok) {
    const [first, ...more] = template.error;
    return fail(`${first?.message ?? ''}${more.length === 0 ? '' : ` ${more.length} more in the tab Template.`}`);
  }
  return ok(renderTemplate(kind === 'sam' ? samTemplate(template.value) : template.value, format));
}

function ownText(text: string, kind: ExportKind, format: TemplateFormat): Result<string> {
  const read = readTemplateText(text);
  if (!read.ok) return fail(`Line ${read.error[0]?.line ?? 1}: ${read.error[0]?.message ?? 'this is no template'}`);
  if (kind === 'sam' && memberOf(read.value.root, 'Transform') === undefined)
    return fail('The design keeps the CloudFormation template that it came from, and is exported as that.');
  return ok(read.value.format === format ? text : renderTemplate(nodeToJson(read.value.root), format));
}

/** The name that a file of this kind is given. */
export function exportedName(document: EventloomDocument, kind: ExportKind, format: TemplateFormat): string {
  const machine = machineOf(kind);
  if (machine === undefined) return `${fileName(document.name)}.template.${format}`;
  const name = graphOf(document).resource(machine)?.name ?? machine;
  return `${fileName(name)}.asl.${format}`;
}
