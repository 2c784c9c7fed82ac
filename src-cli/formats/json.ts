import { type CheckedFile, countFindings } from './reported-finding.ts';

/** `{"findings":[…],"counts":{…}}`. Each finding names its file only when several were checked. */
export function findingsAsJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ design, findings: found }) =>
    found.map(finding => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      element: finding.element,
      path: finding.path ?? '',
      sourceUrl: finding.sourceUrl,
      ...(finding.given !== undefined && { given: finding.given }),
      ...(finding.allowed !== undefined && { allowed: finding.allowed }),
      ...(finding.fix !== undefined && { fix: finding.fix }),
      ...(files.length > 1 && { file: design.file }),
    })),
  );
  return `${JSON.stringify({ findings, counts: countFindings(files) }, null, 2)}\n`;
}
