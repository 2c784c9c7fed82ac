import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, RuleInfo, Severity } from '#core/contract/rule.ts';
import { allRules } from '#core/rules/catalogue.ts';
import type { Design } from '../read-design.ts';
import { type CheckedFile, elementName } from './reported-finding.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0, for code-scanning views. */
export function findingsAsSarif(files: readonly CheckedFile[]): string {
  const used = new Set(files.flatMap(file => file.findings.map(finding => finding.ruleId)));
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
  return file.findings.map(finding =>
    result(finding, rules, file.design, uri, elementName(file.design, finding.element)),
  );
}

function result(finding: Finding, rules: readonly RuleInfo[], design: Design, uri: string, name: string) {
  const { line, column } = design.locate(finding.element, finding.path);
  const ruleIndex = rules.findIndex(rule => rule.id === finding.ruleId);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
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
  return path.startsWith('..') ? pathToFileURL(file).href : path.split('\\').map(encodeURI).join('/');
}
