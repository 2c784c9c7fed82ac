import { type Command, Option } from 'commander';
import { checkDocument } from '#core/checking/check-document.ts';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { renderTemplate, type TemplateFormat } from '#core/cloudformation/render-template.ts';
import { samTemplate } from '#core/cloudformation/sam-template.ts';
import { nodeToJson } from '#core/cloudformation/text/node-to-json.ts';
import { readTemplateText } from '#core/cloudformation/text/read-text.ts';
import { memberOf } from '#core/cloudformation/text/template-node.ts';
import { type WrittenTemplate, writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { ExportSettings } from '#core/contract/export-settings.ts';
import type { Template } from '#core/contract/template-part.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { writeNested } from '../export-nested.ts';
import { addSettingOptions, givenSetting, type SettingOptions, settingsOf } from '../export-settings.ts';
import { pickWorkflow, workflowText } from '../export-workflow.ts';
import { colouredDiff, type NamedText, unifiedDiff } from '../formats/unified-diff.ts';
import { type Design, readDesign, readText } from '../read-design.ts';
import { writeOutput } from '../write-output.ts';

interface Options extends SettingOptions {
  readonly as: 'cloudformation' | 'sam' | 'asl';
  readonly workflow?: string;
  readonly format?: TemplateFormat;
  readonly split?: true;
  readonly out?: string;
  readonly diff?: string;
  readonly force?: true;
}

/** Which template to write, and how; without a format as the design's own template. */
interface Form {
  readonly as: Options['as'];
  readonly format: TemplateFormat | undefined;
  readonly settings: ExportSettings;
}

/** `eventloom export FILE`: exit 1 on error findings, and then nothing is written, unless `--force`. */
export function addExport(program: Command, setExitCode: SetExitCode): void {
  const command = program
    .command('export')
    .description('export a design as a CloudFormation template, or one of its workflows as a definition')
    .argument('<file>', 'a design (NAME.eventloom.json) or a template')
    .addOption(
      new Option('--as <kind>', 'a CloudFormation or SAM template, or the Amazon States Language of one state machine')
        .choices(['cloudformation', 'sam', 'asl'])
        .default('cloudformation'),
    )
    .option('--workflow <id>', 'with --as asl: the state machine, where the design has several')
    .addOption(
      new Option(
        '--format <format>',
        'yaml or json; left out: as the design’s own template, else yaml; json for a definition',
      ).choices(['yaml', 'json']),
    )
    .option('--split', 'nested stacks, for a design too large for one template: a folder of templates, named by --out')
    .option('--out <file>', 'where to write it; left out: standard output; with --split the folder')
    .option('--diff <file>', 'print how what is exported differs from this file, such as the template in use')
    .option('--force', 'export although the rules found errors');
  addSettingOptions(command).action(async (file: string, options: Options) =>
    setExitCode(await exportDesign(file, options)),
  );
}

async function exportDesign(file: string, options: Options): Promise<number> {
  checkUsage(options);
  const design = await readDesign(file);
  const { document, graph } = design;
  const workflow = options.as === 'asl' ? pickWorkflow(design, options.workflow) : undefined;
  const old = options.diff === undefined ? undefined : { name: options.diff, text: await readText(options.diff) };
  const errors = checkDocument(document, graph).findings.filter(finding => finding.severity === 'error');
  const [first] = errors;
  if (first !== undefined && options.force !== true) {
    const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more: run "eventloom check ${file}")`;
    process.stderr.write(
      `eventloom: ${file}: not exported, AWS would refuse or lose messages: ${first.ruleId}: ${first.message}${more}\n`,
    );
    return EXIT.findings;
  }
  const written = writeTemplate(document);
  if (written !== undefined) refuseForOwnTemplate(file, options);
  for (const { message } of written?.refused ?? []) process.stderr.write(`eventloom: ${file}: ${message}\n`);
  if (written !== undefined && written.refused.length > 0 && options.force !== true) return EXIT.findings;
  const settings = settingsOf(document.export, options);
  if (options.split && options.out !== undefined) {
    const { parent, parts, moved } = await writeNested(design, {
      folder: options.out,
      format: options.format ?? 'yaml',
      settings,
    });
    const count = parts.size === 1 ? '1 nested stack' : `${parts.size} nested stacks`;
    process.stderr.write(
      `eventloom: ${file}: wrote template.${options.format ?? 'yaml'} and ${count} to ${options.out}\n`,
    );
    tellAsked(file, parent);
    if (moved.length > 0) process.stderr.write(`eventloom: ${file}: ${movedNote(moved)}\n`);
    return EXIT.success;
  }
  const format = options.format ?? (old && formatOf(old.text));
  const text =
    workflow === undefined
      ? templateText(design, written, { as: options.as, format, settings })
      : workflowText(design, workflow, format ?? 'json');
  await writeOutput(
    old === undefined ? text : difference(old, { name: `export of ${file}`, text }, options),
    options.out,
  );
  return EXIT.success;
}

/** Tells usage mistakes before any file is read. */
function checkUsage(options: Options): void {
  const { as, split, workflow, out, diff } = options;
  if (workflow !== undefined && as !== 'asl')
    throw new CommandError('--workflow chooses the state machine of --as asl; give both or leave it out');
  const setting = givenSetting(options);
  if (setting !== undefined && as === 'asl')
    throw new CommandError(`${setting} is about templates; leave it out with --as asl`);
  if (!split) return;
  if (out === undefined) throw new CommandError('--split writes several files; name their folder with --out');
  if (as !== 'cloudformation')
    throw new CommandError(`--split writes CloudFormation templates; leave it out with --as ${as}`);
  if (diff !== undefined) throw new CommandError('--split writes several files, --diff compares one; leave one out');
}

/** A template that came from elsewhere is exported as it is; what it lacks is added in its text. */
function refuseForOwnTemplate(file: string, options: Options): void {
  const given = givenSetting(options) ?? (options.split && '--split');
  if (given === undefined) return;
  throw new CommandError(
    `${file}: the design keeps the template that it came from, which is exported as it stands; leave out ${given}`,
  );
}

function movedNote(moved: readonly string[]): string {
  const some = moved.slice(0, 5).join(', ');
  const names = moved.length > 5 ? `${some} and ${moved.length - 5} more` : some;
  const verb =
    moved.length === 1
      ? 'moves to another nested stack, which makes it'
      : 'move to other nested stacks, which make them';
  return `${names} ${verb} anew; messages that are in there stay behind`;
}

/** Says which parameters have no default, and which secrets of the design they stand for. */
function tellAsked(file: string, { Parameters: parameters = {} }: Template): void {
  const asked = Object.entries(parameters).filter(([, { Default: standard }]) => standard === undefined);
  for (const [name, { Description: what, NoEcho: isSecret }] of asked) {
    if (isSecret === true)
      process.stderr.write(`eventloom: ${file}: ${what} looks like a secret: the template asks for it as ${name}\n`);
  }
  const others = asked.flatMap(([name, { NoEcho: isSecret }]) => (isSecret === true ? [] : [name]));
  if (others.length > 0) {
    const names = `${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}`;
    process.stderr.write(
      `eventloom: ${file}: the template asks for ${names}; give values with --parameter-overrides\n`,
    );
  }
}

/** A file is compared with an export that is written the same way. */
function formatOf(text: string): TemplateFormat {
  return /^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'yaml';
}

function difference(old: NamedText, exported: NamedText, { out }: Options): string {
  const found = unifiedDiff(old, exported);
  if (found === undefined) return `${old.name}: nothing to change, the export is the same\n`;
  return out === undefined ? colouredDiff(found) : found;
}

function templateText(design: Design, written: WrittenTemplate | undefined, form: Form): string {
  const { as, format, settings } = form;
  if (written !== undefined) return ownTemplate(design, written.text, form);
  const emitted = emitTemplate(design.graph, settings);
  if (!emitted.ok) throw new CommandError(`${design.file}: ${emitted.error.map(problem => problem.message).join(' ')}`);
  tellAsked(design.file, emitted.value);
  return renderTemplate(as === 'sam' ? samTemplate(emitted.value) : emitted.value, format ?? 'yaml');
}

/** The template that the design came from, as it stands; in the other format only when that is asked for. */
function ownTemplate({ file }: Design, text: string, { as, format }: Omit<Form, 'settings'>): string {
  const read = readTemplateText(text);
  if (!read.ok) throw new CommandError(`${file}: ${read.error[0]?.message ?? 'the template cannot be read'}`);
  if (as === 'sam' && memberOf(read.value.root, 'Transform') === undefined)
    throw new CommandError(
      `${file}: the design keeps the CloudFormation template that it came from and is exported as that; leave out --as sam`,
    );
  if (format === undefined || format === read.value.format) return text;
  return renderTemplate(nodeToJson(read.value.root), format);
}
