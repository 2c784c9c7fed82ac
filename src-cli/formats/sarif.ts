import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, RuleInfo, Severity } from '#core/contract/rule.ts';
import { allRules } from '#core/rules/catalogue.ts';
import type { Design } from '../read-design.ts';
import { type CheckedFile, elementName, messageOf } from './reported-finding.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0, for code-scanning views. */
export function findingsAsSarif(files: readonly CheckedFile[]): string {
  const used = new Set(files.flatMap(file => allOf(file).map(({ finding }) => finding.ruleId)));
  const rules = allRules().filter(rule => used.has(rule.id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Eventloom', rules: rules.map(ruleEntry) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(file => fileResults(file, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface SarifFinding {
  readonly finding: Finding;
  /** Why it is silenced; undefined where it is not. */
  readonly reason?: string;
}

function allOf({ findings, silenced }: CheckedFile): readonly SarifFinding[] {
  return [...findings.map(finding => ({ finding })), ...silenced];
}

function ruleEntry(rule: RuleInfo) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    helpUri: rule.sourceUrl,
    defaultConfiguration: { level: LEVEL[rule.severity] },
  };
}

function fileResults(file: CheckedFile, rules: readonly RuleInfo[]) {
  const uri = artifactUri(file.design.file);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  return allOf(file).map(({ finding, reason }) => {
    const name = elementName(file.design, finding.element);
    return {
      ...result(finding, indexes, file.design, uri, name),
      ...(reason !== undefined && suppressedBecause(reason)),
    };
  });
}

function suppressedBecause(reason: string) {
  return { suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }] };
}

function result(finding: Finding, indexes: ReadonlyMap<string, number>, design: Design, uri: string, name: string) {
  const { line, column } = design.locate(finding);
  const ruleIndex = indexes.get(finding.ruleId);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVEL[finding.severity],
    message: { text: messageOf(design, finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
        logicalLocations: [{ name, fullyQualifiedName: finding.element, kind: 'resource' }],
      },
    ],
  };
}

function artifactUri(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? pathToFileURL(file).href : path.split(sep).map(encodeURIComponent).join('/');
}
