import type { Command } from 'commander';
import { importNotes } from '#core/cloudformation/read/import-notes.ts';
import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { layoutDesign } from '#core/drawing/layout.ts';
import { readTemplateFile, readText } from '../read-design.ts';
import { writeOutput } from '../write-output.ts';

/** `eventloom import TEMPLATE`: the design goes out, notes on what stays outside the canvas to standard error. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('turn a CloudFormation or SAM template into a design that keeps the template')
    .argument('<template>', 'a template (YAML or JSON)')
    .option('--out <file>', 'where to write the design; left out: standard output')
    .action(async (file: string, options: { readonly out?: string }) => {
      const { reading, graph } = readTemplateFile(file, await readText(file));
      const document = importTemplate(reading, await layoutDesign(graph));
      await writeOutput(serializeDocument(document), options.out);
      for (const note of importNotes(reading)) process.stderr.write(`${file}: ${note}\n`);
    });
}
