import { styleText } from 'node:util';
import { findingAssumption } from '#core/cloudformation/assist/assumptions.ts';
import type { Finding, Severity } from '#core/contract/rule.ts';
import type { HeardFindings } from '#core/rules/apply-silences.ts';
import type { Design } from '../read-design.ts';

/** What is to be said of one file: findings, what its design silences, and what it silences in vain. */
export interface CheckedFile extends HeardFindings {
  readonly design: Design;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts findings by severity; silenced ones do not count. */
export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** What a person calls an element: a resource's name, or "orders → billing" for a wire. */
export function elementName({ graph }: Design, id: string): string {
  const connection = graph.connection(id);
  const name = (resourceId: string) => graph.resource(resourceId)?.name ?? resourceId;
  return connection === undefined ? name(id) : `${name(connection.from)} → ${name(connection.to)}`;
}

/** A finding as JSON says it. */
export function findingAsJson(finding: Finding) {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    element: finding.element,
    path: finding.path ?? '',
    sourceUrl: finding.sourceUrl,
    ...(finding.given !== undefined && { given: finding.given }),
    ...(finding.allowed !== undefined && { allowed: finding.allowed }),
    ...(finding.fix !== undefined && { fix: finding.fix }),
  };
}

/** Text with a style where standard output is a terminal that wants colours. */
export function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined ? styleText(style, text) : text;
}

/** "1 error", "2 errors". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What a finding takes for granted of a template: "Visibility timeout: from the default of parameter …". */
export function assumptionWords({ document }: Design, finding: Finding): string | undefined {
  return findingAssumption(document, finding);
}

/** A finding in one text, with what it takes for granted. */
export function messageOf(design: Design, finding: Finding): string {
  const assumed = assumptionWords(design, finding);
  return assumed === undefined ? finding.message : `${finding.message} ${assumed}`;
}
