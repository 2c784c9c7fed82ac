import { type Command, Option } from 'commander';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { nodeToJson } from '#core/cloudformation/text/node-to-json.ts';
import { readTemplateText } from '#core/cloudformation/text/read-text.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import { checkDocument } from '#core/rules/run-rules.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { readDesign } from '../read-design.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly format?: 'yaml' | 'json';
  readonly out?: string;
  readonly force?: true;
}

/** `eventloom export FILE`: exit 1 on error findings, and then nothing is written, unless `--force`. */
export function addExport(program: Command, setExitCode: SetExitCode): void {
  program
    .command('export')
    .description('export a design as a CloudFormation template')
    .argument('<file>', 'a design (NAME.eventloom.json) or a template')
    .addOption(
      new Option('--format <format>', 'yaml or json; left out: as the design’s own template, else yaml').choices([
        'yaml',
        'json',
      ]),
    )
    .option('--out <file>', 'where to write the template; left out: standard output')
    .option('--force', 'export although the rules found errors')
    .action(async (file: string, options: Options) => {
      const { document, graph } = await readDesign(file);
      const errors = checkDocument(document, graph).findings.filter(finding => finding.severity === 'error');
      const [first] = errors;
      if (first !== undefined && options.force !== true) {
        const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more: run "eventloom check ${file}")`;
        process.stderr.write(
          `eventloom: ${file}: not exported, AWS would refuse or lose messages: ${first.ruleId}: ${first.message}${more}\n`,
        );
        setExitCode(EXIT.findings);
        return;
      }
      const written = writeTemplate(document);
      for (const { message } of written?.refused ?? []) process.stderr.write(`eventloom: ${file}: ${message}\n`);
      if (written !== undefined && written.refused.length > 0 && options.force !== true) {
        setExitCode(EXIT.findings);
        return;
      }
      const text =
        written === undefined ? freshTemplate(file, graph, options) : ownTemplate(file, written.text, options);
      await writeOutput(text, options.out);
      setExitCode(EXIT.success);
    });
}

function freshTemplate(file: string, graph: DesignGraph, { format = 'yaml' }: Options): string {
  const emitted = emitTemplate(graph);
  if (!emitted.ok) throw new CommandError(`${file}: ${emitted.error.map(problem => problem.message).join(' ')}`);
  return renderTemplate(emitted.value, format);
}

/** The template that the design came from, as it stands; in the other format only when that is asked for. */
function ownTemplate(file: string, text: string, { format }: Options): string {
  const read = readTemplateText(text);
  if (!read.ok) throw new CommandError(`${file}: ${read.error[0]?.message ?? 'the template cannot be read'}`);
  if (format === undefined || format === read.value.format) return text;
  return renderTemplate(nodeToJson(read.value.root), format);
}
