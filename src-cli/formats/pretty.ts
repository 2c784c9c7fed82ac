import { styleText } from 'node:util';
import type { Finding, Severity } from '#core/contract/rule.ts';
import type { Design } from '../read-design.ts';
import { type CheckedFile, countFindings, elementName } from './reported-finding.ts';

const MARK: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: 'ℹ' };
const COLOUR = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Findings for a person, grouped by element; coloured when standard output is a terminal. */
export function findingsAsText(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(file => [styled('bold', file.design.file), ...fileLines(file), '']);
  return `${[...lines, summary(files)].join('\n')}\n`;
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
  for (const finding of findings) groups.set(finding.element, [...(groups.get(finding.element) ?? []), finding]);
  return [...groups];
}

function findingLines(finding: Finding, design: Design): string[] {
  const { line } = design.locate(finding.element, finding.path);
  const head = `    ${styled(COLOUR[finding.severity], `${MARK[finding.severity]} ${finding.severity}`)}  ${finding.message}`;
  const where = finding.path === undefined ? `line ${line}` : `line ${line}, ${finding.path}`;
  const tail = `      ${styled('dim', `${finding.ruleId} · ${where} · ${finding.sourceUrl}`)}`;
  return finding.fix === undefined ? [head, tail] : [head, `      fix: ${finding.fix.title}`, tail];
}

function summary(files: readonly CheckedFile[]): string {
  const { error, warning, info } = countFindings(files);
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info in ${plural(files.length, 'file')}`;
}

function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined ? styleText(style, text) : text;
}
