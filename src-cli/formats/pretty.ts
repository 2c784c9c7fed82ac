import type { Finding, Severity } from '#core/contract/rule.ts';
import type { Design } from '../read-design.ts';
import { assumptionWords, type CheckedFile, countFindings, elementName, plural, styled } from './reported-finding.ts';

const MARK: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: 'ℹ' };
const COLOUR = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Findings for a person, grouped by element; coloured when standard output is a terminal. */
export function findingsAsText(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(file => [
    styled('bold', file.design.file),
    ...fileLines(file),
    ...silencedLines(file),
    '',
  ]);
  return `${[...lines, summary(files)].join('\n')}\n`;
}

/** A severity with its sign: "✖ error". */
export function severityText(severity: Severity): string {
  return styled(COLOUR[severity], `${MARK[severity]} ${severity}`);
}

function fileLines(file: CheckedFile): string[] {
  if (file.findings.length === 0) return ['  no findings'];
  return groupByElement(file.findings).flatMap(([element, findings]) => [
    `  ${styled('bold', elementName(file.design, element))} ${styled('dim', `(${element})`)}`,
    ...findings.flatMap(finding => findingLines(finding, file.design)),
  ]);
}

function groupByElement(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.element);
    if (group === undefined) groups.set(finding.element, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

function findingLines(finding: Finding, design: Design): string[] {
  const { line } = design.locate(finding);
  const head = `    ${severityText(finding.severity)}  ${finding.message}`;
  const where = finding.path === undefined ? `line ${line}` : `line ${line}, ${finding.path}`;
  const tail = `      ${styled('dim', `${finding.ruleId} · ${where} · ${finding.sourceUrl}`)}`;
  const assumed = assumptionWords(design, finding);
  return [
    head,
    ...(assumed === undefined ? [] : [`      ${assumed}`]),
    ...(finding.fix === undefined ? [] : [`      fix: ${finding.fix.title}`]),
    tail,
  ];
}

function silencedLines({ design, silenced, idle }: CheckedFile): string[] {
  const lines = silenced.map(
    ({ finding, reason }) =>
      `    ${finding.severity} ${finding.ruleId} at ${elementName(design, finding.element)}: ${reason}`,
  );
  const head = lines.length === 0 ? [] : [`  ${styled('bold', plural(lines.length, 'finding'))} silenced`];
  return [...head, ...lines, ...idle.map(({ message }) => `  note: ${message}`)];
}

function summary(files: readonly CheckedFile[]): string {
  const { error, warning, info } = countFindings(files);
  const silenced = files.reduce((sum, file) => sum + file.silenced.length, 0);
  const beside = silenced === 0 ? '' : ` (${silenced} silenced)`;
  return `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info in ${plural(files.length, 'file')}${beside}`;
}
