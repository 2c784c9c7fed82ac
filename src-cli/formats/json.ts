import type { Finding } from '#core/contract/rule.ts';
import { assumptionWords, type CheckedFile, countFindings, findingAsJson } from './reported-finding.ts';

/**
 * `{"findings":[…],"counts":{…}}`. Each finding names its file only when several were checked. What a design silences
 * stands beside them in `silenced`, with the reason; silences without effect in `idleSilences`. `assumed` says of a
 * template's finding which default or condition its value came from.
 */
export function findingsAsJson(files: readonly CheckedFile[]): string {
  const fileOf = ({ design }: CheckedFile) => (files.length > 1 ? { file: design.file } : {});
  const findings = files.flatMap(file =>
    file.findings.map(finding => ({
      ...findingAsJson(finding),
      ...assumedOf(finding, file),
      ...lineOf(finding, file),
      ...fileOf(file),
    })),
  );
  const silenced = files.flatMap(file =>
    file.silenced.map(({ finding, reason }) => ({ ...findingAsJson(finding), reason, ...fileOf(file) })),
  );
  const idleSilences = files.flatMap(file =>
    file.idle.map(({ silence, message }) => ({ ...silence, message, ...fileOf(file) })),
  );
  const log = {
    findings,
    counts: countFindings(files),
    ...(silenced.length > 0 && { silenced }),
    ...(idleSilences.length > 0 && { idleSilences }),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What the value at fault was taken from, where a template does not state it. */
function assumedOf(finding: Finding, { design }: CheckedFile) {
  const assumed = assumptionWords(design, finding);
  return assumed === undefined ? {} : { assumed };
}

/** The line and column of a finding in a template, or in a definition that stands alone. */
function lineOf(finding: Finding, { design }: CheckedFile) {
  return design.isDefinition === true || design.reading !== undefined ? design.locate(finding) : {};
}
