import { IconAlertTriangleFilled, IconCircleXFilled, IconInfoCircleFilled } from '@tabler/icons-react';
import type { Finding, Severity } from '#core/contract/rule.ts';

/** Severities from the worst on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const SEVERITY_ICONS = {
  error: IconCircleXFilled,
  warning: IconAlertTriangleFilled,
  info: IconInfoCircleFilled,
} as const;

const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** "1 error", "2 warnings", "3 notes". */
export function countWords(severity: Severity, count: number): string {
  return `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`;
}

/** The worst severity of a list, undefined when it is empty. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return SEVERITIES.find(severity => findings.some(finding => finding.severity === severity));
}

/** How many of each. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** "1 error, 2 warnings", empty for none. */
export function countsInWords(findings: readonly Finding[]): string {
  const counts = countBySeverity(findings);
  return SEVERITIES.filter(severity => counts[severity] > 0)
    .map(severity => countWords(severity, counts[severity]))
    .join(', ');
}
