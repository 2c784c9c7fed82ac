import { type Command, Option } from 'commander';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { Severity } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { applyFixes } from '#core/rules/apply-fixes.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { EXIT, type SetExitCode } from '../command-error.ts';
import { findingsAsJson } from '../formats/json.ts';
import { junitReport } from '../formats/junit.ts';
import { findingsAsText } from '../formats/pretty.ts';
import { type CheckedFile, elementName } from '../formats/reported-finding.ts';
import { findingsAsSarif } from '../formats/sarif.ts';
import { readDesign, readTemplateFile } from '../read-design.ts';
import { writeOutput, writeStandardOutput } from '../write-output.ts';

const FORMATS = { pretty: findingsAsText, json: findingsAsJson, sarif: findingsAsSarif, junit: findingsAsJunit };

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly failOn: 'error' | 'warning';
  readonly fix?: true;
}

/** `eventloom check FILE…` */
export function addCheck(program: Command, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('check designs against the documented rules of AWS')
    .argument('<file...>', 'designs (NAME.eventloom.json), CloudFormation or SAM templates')
    .addOption(
      new Option('--format <format>', 'how findings are written').choices(Object.keys(FORMATS)).default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--fix', 'apply every mechanical fix and save the file, then report what is left')
    .action(async (files: string[], options: Options) => {
      const checked = await Promise.all(files.map(file => checkFile(file, options.fix === true)));
      await writeStandardOutput(FORMATS[options.format](checked));
      const failing: readonly Severity[] = options.failOn === 'warning' ? ['error', 'warning'] : ['error'];
      const fails = checked.some(({ findings }) => findings.some(finding => failing.includes(finding.severity)));
      setExitCode(fails ? EXIT.findings : EXIT.success);
    });
}

async function checkFile(file: string, fix: boolean): Promise<CheckedFile> {
  const design = await readDesign(file);
  if (!fix) return { design, findings: checkDesign(design.graph) };
  const fixed = applyFixes(design.document);
  if (design.reading !== undefined) return fixTemplate(file, design.text, fixed.document);
  const text = serializeDocument(fixed.document);
  if (fixed.applied.length > 0) await writeOutput(text, file);
  return { design: { ...design, text, document: fixed.document, graph: fixed.graph }, findings: fixed.findings };
}

/** Writes repairs into the lines of a template that they are about; what its text does not take stays a finding. */
async function fixTemplate(file: string, before: string, fixed: EventloomDocument): Promise<CheckedFile> {
  const text = writeTemplate(fixed)?.text ?? before;
  if (text !== before) await writeOutput(text, file);
  const design = readTemplateFile(file, text);
  return { design, findings: checkDesign(design.graph) };
}

function findingsAsJunit(files: readonly CheckedFile[]): string {
  return junitReport(
    files.map(({ design, findings }) => ({
      name: design.file,
      cases:
        findings.length === 0
          ? [{ name: 'no findings', className: design.file }]
          : findings.map(finding => ({
              name: `${finding.ruleId}: ${elementName(design, finding.element)}`,
              className: design.file,
              ...(finding.severity !== 'info' && { failure: { message: finding.message, type: finding.severity } }),
            })),
    })),
  );
}
