import { type Command, Option } from 'commander';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { checkDocument } from '#core/rules/run-rules.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { readDesign } from '../read-design.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly format: 'yaml' | 'json';
  readonly out?: string;
  readonly force?: true;
}

/** `eventloom export FILE`: exit 1 on error findings, and then nothing is written, unless `--force`. */
export function addExport(program: Command, setExitCode: SetExitCode): void {
  program
    .command('export')
    .description('export a design as a CloudFormation template')
    .argument('<file>', 'a design (NAME.eventloom.json)')
    .addOption(new Option('--format <format>', 'yaml or json').choices(['yaml', 'json']).default('yaml'))
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
      const emitted = emitTemplate(graph);
      if (!emitted.ok) throw new CommandError(`${file}: ${emitted.error.map(problem => problem.message).join(' ')}`);
      await writeOutput(renderTemplate(emitted.value, options.format), options.out);
      setExitCode(EXIT.success);
    });
}
