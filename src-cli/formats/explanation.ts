import type { Finding } from '#core/contract/rule.ts';
import { type ShownOutcome, type ToldShow, tellShow } from '#core/explanation/tell-show.ts';
import type { CatalogueRule } from '#core/rules/catalogue.ts';
import { exampleOf } from '#core/rules/rule-examples.ts';
import { explainLines, showOf } from '#core/rules/show-finding.ts';
import { formatDuration } from '#core/shared/units.ts';
import type { LineageStep } from '#core/simulation/lineage.ts';
import { severityText } from './pretty.ts';
import { type CheckedFile, countFindings, elementName, findingAsJson, styled } from './reported-finding.ts';

/** Findings of one rule beyond which only the messages are told. */
const TOLD = 10;

/** Steps of a story: so many from its beginning and from its end. */
const FIRST_STEPS = 12;
const LAST_STEPS = 4;

/** One rule and each of its findings, with what happens on virtual time told in sentences; a right and a wrong example where there is nothing to play. */
export function explanationAsText(rule: CatalogueRule, files: readonly CheckedFile[]): string {
  const count = files.reduce((sum, file) => sum + file.findings.length, 0);
  const isPlayed = files.some(({ design, findings }) =>
    findings.some(finding => showOf(finding, design.graph) !== undefined),
  );
  const sections = [
    headLines(rule),
    ...(isPlayed ? [] : [exampleLines(rule)]),
    ...(count === 0 ? [[`No finding of ${rule.id} in ${files.map(file => file.design.file).join(', ')}.`]] : []),
    ...files.flatMap(file => [
      ...file.findings.map((finding, index) => findingLines(finding, file, index < TOLD)),
      ...surveyLines(rule, file),
    ]),
  ];
  return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as {@link explanationAsText} as JSON. */
export function explanationAsJson(rule: CatalogueRule, files: readonly CheckedFile[]): string {
  const { id, severity, title, why, sourceUrl, checkedOn } = rule;
  const findings = files.flatMap(({ design, findings: own }) =>
    own.map(finding => {
      const show = showOf(finding, design.graph);
      return {
        ...findingAsJson(finding),
        ...(files.length > 1 && { file: design.file }),
        ...(show !== undefined && { show: showAsJson(tellShow(design.document, finding, show)) }),
      };
    }),
  );
  const example = exampleOf(id);
  const surveys = files.flatMap(({ design }) => {
    const lines = explainLines(id, design.graph);
    return lines.length === 0 ? [] : [{ file: design.file, lines }];
  });
  const told = {
    rule: { id, severity, title, why, sourceUrl, checkedOn, example },
    findings,
    ...(surveys.length > 0 && { surveys }),
    counts: countFindings(files),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function showAsJson({ steps, ...told }: ToldShow) {
  return {
    ...told,
    steps: steps.map(({ atMillis, text, reason }) => ({
      atSeconds: atMillis / 1000,
      text,
      ...(reason !== undefined && { reason }),
    })),
  };
}

function headLines({ id, severity, title, why, sourceUrl, checkedOn }: CatalogueRule): string[] {
  return [
    `${severityText(severity)}  ${styled('bold', `${id}: ${title}`)}`,
    `  Why: ${why}`,
    `  AWS: ${sourceUrl} (read ${checkedOn})`,
  ];
}

function exampleLines({ id }: CatalogueRule): string[] {
  const example = exampleOf(id);
  if (example === undefined) return [];
  return [
    '  Right:',
    ...example.right.map(line => `    ${line}`),
    '  Wrong:',
    ...example.wrong.map(line => `    ${line}`),
  ];
}

/** What the rule says of the design as a whole, as one section. */
function surveyLines({ id }: CatalogueRule, { design }: CheckedFile): string[][] {
  const lines = explainLines(id, design.graph);
  return lines.length === 0 ? [] : [[styled('bold', design.file), ...lines.map(line => `  ${line}`)]];
}

function findingLines(finding: Finding, { design }: CheckedFile, isTold: boolean): string[] {
  const { line } = design.locate(finding);
  const show = isTold ? showOf(finding, design.graph) : undefined;
  return [
    styled('bold', `${design.file}:${line}: ${elementName(design, finding.element)} (${finding.element})`),
    `  ${finding.message}`,
    ...(finding.fix === undefined ? [] : [`  fix: ${finding.fix.title}`]),
    ...(show === undefined ? [] : showLines(tellShow(design.document, finding, show))),
  ];
}

function showLines(told: ToldShow): string[] {
  const only = told.forThisRunOnly.map(line => `    for this run only: ${line}`);
  const stopped =
    told.stoppedAtSeconds === undefined
      ? []
      : [`    The run was stopped at ${formatDuration(told.stoppedAtSeconds)}: it makes more and more events.`];
  const head = told.hasHappened
    ? '  What happens, on virtual time:'
    : '  Played on virtual time; in this design it did not come to the failure:';
  return [
    '',
    head,
    `    ${told.story}`,
    ...only,
    ...stepLines(told.steps),
    ...stopped,
    ...told.outcomes.map(outcomeLine),
    ...(told.withFix === undefined ? [] : ['  After the fix, the same run:', ...told.withFix.map(outcomeLine)]),
  ];
}

function stepLines(steps: readonly LineageStep[]): string[] {
  const left = steps.length - FIRST_STEPS - LAST_STEPS;
  const shown = left <= 1 ? steps : [...steps.slice(0, FIRST_STEPS), undefined, ...steps.slice(-LAST_STEPS)];
  const times = shown.map(step => (step === undefined ? '' : formatDuration(step.atMillis / 1000)));
  const width = Math.max(0, ...times.map(time => time.length));
  return shown.map((step, index) => {
    const time = (times[index] ?? '').padStart(width);
    if (step === undefined) return `    ${time}  … ${left} more steps …`;
    const reason = step.reason === undefined ? '' : ` (${step.reason})`;
    return `    ${time}  ${step.text}${reason}`;
  });
}

function outcomeLine({ passed, message }: ShownOutcome): string {
  return `    ${passed ? styled('green', '✔') : styled('red', '✖')} ${message}`;
}
