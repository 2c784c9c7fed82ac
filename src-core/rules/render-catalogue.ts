import type { Severity } from '../contract/rule.ts';
import type { CatalogueRule } from './catalogue.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const INTRODUCTION = `# Rules

What Eventloom checks in a design, and why. Written from the rules themselves; do not edit by hand.

- **error**: AWS refuses it, or messages are lost.
- **warning**: documented advice, or something that fails under load.
- **info**: worth knowing.

A wire that a rule marked with ⊘ would report cannot be drawn in the first place. Each id leads to AWS's page. The
facts were read on the day given in each rule; a rule marked B rests on older pages or several sources, one marked C on
inference.
`;

/** The rule catalogue as Markdown: a table of numbers, then one table of rules for each thing that rules are about. */
export function renderCatalogue(rules: readonly CatalogueRule[]): string {
  const folders = [...new Set(rules.map(rule => rule.folder))];
  const parts = folders.map(folder => renderFolder(rules.filter(rule => rule.folder === folder)));
  return `${[INTRODUCTION, renderNumbers(rules, folders), ...parts].join('\n')}`;
}

function renderNumbers(rules: readonly CatalogueRule[], folders: readonly string[]): string {
  const count = (severity: Severity, folder?: string) =>
    rules.filter(rule => rule.severity === severity && (folder === undefined || rule.folder === folder)).length;
  const rows = folders.map(folder => {
    const about = rules.find(rule => rule.folder === folder)?.about ?? folder;
    return `| ${about} | ${SEVERITIES.map(severity => count(severity, folder)).join(' | ')} |`;
  });
  const total = `| **All ${rules.length}** | ${SEVERITIES.map(severity => count(severity)).join(' | ')} |`;
  return ['| About | Errors | Warnings | Infos |', '|---|---:|---:|---:|', ...rows, total, ''].join('\n');
}

function renderFolder(rules: readonly CatalogueRule[]): string {
  const about = rules[0]?.about ?? '';
  const rows = [...rules].sort((left, right) => (left.id < right.id ? -1 : 1)).map(renderRule);
  return [
    `## ${about}`,
    '',
    '| Rule | Severity | What it finds | What happens |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function renderRule({ id, severity, title, why, sourceUrl, refusesWire, confidence }: CatalogueRule): string {
  const marks = [refusesWire === true ? ' ⊘' : '', confidence === undefined ? '' : ` ${confidence}`].join('');
  return `| [${id}](${sourceUrl})${marks} | ${severity} | ${inCell(title)} | ${inCell(why)} |`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
