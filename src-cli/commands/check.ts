import { type Command, Option } from 'commander';
import { applyFixes } from '#core/checking/apply-fixes.ts';
import { checkDocument } from '#core/checking/check-document.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { Severity } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { checkDefinition } from '../check-definition.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { findRule } from '../find-rule.ts';
import { explanationAsJson, explanationAsText } from '../formats/explanation.ts';
import { findingsAsJson } from '../formats/json.ts';
import { junitReport } from '../formats/junit.ts';
import { findingsAsText } from '../formats/pretty.ts';
import { type CheckedFile, elementName, messageOf } from '../formats/reported-finding.ts';
import { findingsAsSarif } from '../formats/sarif.ts';
import { asDefinition } from '../read-definition.ts';
import { readDesign, readTemplateAgain, readText } from '../read-design.ts';
import { writeOutput, writeStandardOutput } from '../write-output.ts';

const FORMATS = { pretty: findingsAsText, json: findingsAsJson, sarif: findingsAsSarif, junit: findingsAsJunit };

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly failOn: 'error' | 'warning';
  readonly fix?: true;
  readonly explain?: string;
}

/** `eventloom check FILE…` */
export function addCheck(program: Command, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('check designs against the documented rules of AWS')
    .argument(
      '<file...>',
      'designs (NAME.eventloom.json), CloudFormation or SAM templates, state machine definitions (JSON or YAML)',
    )
    .addOption(
      new Option('--format <format>', 'how findings are written').choices(Object.keys(FORMATS)).default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--fix', 'apply every mechanical fix and save the file, then report what is left')
    .option('--explain <rule>', 'explain one rule: why, and what happens in these designs, played on virtual time')
    .action(async (files: string[], options: Options) => {
      const write = writerOf(options);
      const checked = await Promise.all(files.map(file => checkFile(file, options.fix === true)));
      const reported =
        options.explain === undefined ? checked : onlyOf(findRule(options.explain, '--explain').id, checked);
      await writeStandardOutput(write(reported));
      const failing: readonly Severity[] = options.failOn === 'warning' ? ['error', 'warning'] : ['error'];
      const fails = reported.some(({ findings }) => findings.some(finding => failing.includes(finding.severity)));
      setExitCode(fails ? EXIT.findings : EXIT.success);
    });
}

/** How the outcome is written; usage mistakes are told before any file is read or repaired. */
function writerOf({ explain, format }: Options): (files: readonly CheckedFile[]) => string {
  if (explain === undefined) return FORMATS[format];
  const rule = findRule(explain, '--explain');
  if (format === 'pretty') return files => explanationAsText(rule, files);
  if (format === 'json') return files => explanationAsJson(rule, files);
  throw new CommandError(`--explain writes pretty or json; --format is "${format}"`);
}

function onlyOf(ruleId: string, files: readonly CheckedFile[]): readonly CheckedFile[] {
  return files.map(file => ({
    ...file,
    findings: file.findings.filter(finding => finding.ruleId === ruleId),
    silenced: file.silenced.filter(({ finding }) => finding.ruleId === ruleId),
  }));
}

async function checkFile(file: string, fix: boolean): Promise<CheckedFile> {
  const definition = asDefinition(file, await readText(file));
  if (definition !== undefined) return checkDefinition(definition, fix);
  const design = await readDesign(file);
  if (!fix) return { design, ...checkDocument(design.document, design.graph) };
  const { document, graph, heard, applied } = applyFixes(design.document);
  if (design.reading !== undefined) return fixTemplate(file, design.text, document);
  const text = serializeDocument(document);
  if (applied.length > 0) await writeOutput(text, file);
  return { design: { ...design, text, document, graph }, ...heard };
}

/** Writes repairs into the lines of a template that they are about; what its text does not take stays a finding. */
async function fixTemplate(file: string, before: string, fixed: EventloomDocument): Promise<CheckedFile> {
  const text = writeTemplate(fixed)?.text ?? before;
  if (text !== before) await writeOutput(text, file);
  const design = readTemplateAgain(file, text);
  return { design, ...checkDocument(design.document, design.graph) };
}

function findingsAsJunit(files: readonly CheckedFile[]): string {
  return junitReport(
    files.map(({ design, findings, silenced }) => {
      const name = design.file;
      const caseOf = (ruleId: string, element: string) => `${ruleId}: ${elementName(design, element)}`;
      const cases = [
        ...findings.map(finding => ({
          name: caseOf(finding.ruleId, finding.element),
          className: name,
          ...(finding.severity !== 'info' && {
            failure: { message: messageOf(design, finding), type: finding.severity },
          }),
        })),
        ...silenced.map(({ finding, reason }) => ({
          name: caseOf(finding.ruleId, finding.element),
          className: name,
          skipped: reason,
        })),
      ];
      return { name, cases: cases.length === 0 ? [{ name: 'no findings', className: name }] : cases };
    }),
  );
}
