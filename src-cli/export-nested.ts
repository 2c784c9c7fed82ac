import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitWhole } from '#core/cloudformation/emit-template.ts';
import { type NestedTemplates, splitTemplate } from '#core/cloudformation/nested/split-template.ts';
import { renderTemplate, type TemplateFormat } from '#core/cloudformation/render-template.ts';
import { nodeToJson } from '#core/cloudformation/text/node-to-json.ts';
import { readTemplateText } from '#core/cloudformation/text/read-text.ts';
import type { ExportSettings } from '#core/contract/export-settings.ts';
import { isJsonObject, type JsonObject } from '#core/shared/json.ts';
import { CommandError } from './command-error.ts';
import type { Design } from './read-design.ts';
import { writeOutput } from './write-output.ts';

/** How nested stacks are written. */
interface NestedOptions {
  readonly folder: string;
  readonly format: TemplateFormat;
  readonly settings: ExportSettings;
}

/**
 * Writes a design as nested stacks: `template.yaml` around `part-1.yaml`, `part-2.yaml` and so on. What the folder holds
 * from the last time decides where each resource stays. Throws a {@link CommandError} where the design cannot be split.
 */
export async function writeNested(
  design: Design,
  { folder, format, settings }: NestedOptions,
): Promise<NestedTemplates> {
  const whole = emitWhole(design.graph, settings);
  const before = await stacksIn(folder, format);
  const { tags } = settings;
  const fileOf = (stack: string) => `${stack.replace('Part', 'part-')}.${format}`;
  const split = whole.ok ? splitTemplate(whole.value, { fileOf, before, tags }) : whole;
  if (!split.ok) throw new CommandError(`${design.file}: ${split.error.map(({ message }) => message).join(' ')}`);
  const { parent, parts } = split.value;
  for (const [stack, part] of parts) await writeOutput(renderTemplate(part, format), join(folder, fileOf(stack)));
  // Last, so that it never names a file that is not there.
  await writeOutput(renderTemplate(parent, format), join(folder, `template.${format}`));
  return split.value;
}

/** Which nested stack each resource is in, as the folder has it; nothing where it holds none of ours. */
async function stacksIn(folder: string, format: TemplateFormat): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  const parent = await sectionOf(join(folder, `template.${format}`));
  for (const [stack, resource] of Object.entries(parent)) {
    const properties = isJsonObject(resource) ? resource['Properties'] : undefined;
    const file = isJsonObject(properties) ? properties['TemplateURL'] : undefined;
    if (typeof file !== 'string' || !/^part-\d+\.(?:yaml|json)$/.test(file)) continue;
    for (const id of Object.keys(await sectionOf(join(folder, file)))) homes.set(id, stack);
  }
  return homes;
}

async function sectionOf(file: string): Promise<JsonObject> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const read = readTemplateText(text);
  const value = read.ok ? nodeToJson(read.value.root) : undefined;
  const resources = isJsonObject(value) ? value['Resources'] : undefined;
  return isJsonObject(resources) ? resources : {};
}
