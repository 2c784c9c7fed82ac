import type { Severity } from '../contract/rule.ts';
import type { CatalogueRule } from './catalogue.ts';
import type { RuleExample } from './rule-examples.ts';
import { hasShow } from './show-finding.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const INTRODUCTION = `# Rules

What Eventloom checks in a design, and why. Written from the rules themselves; do not edit by hand.

- **error**: AWS refuses it, or messages are lost.
- **warning**: documented advice, or something that fails under load.
- **info**: worth knowing.

A wire that a rule marked with ⊘ would report cannot be drawn in the first place. A rule marked B rests on older pages or
several sources, one marked C on inference. One marked ▶ can show its failure on your own design: "Show me" in the window,
\`eventloom check FILE --explain RULE\` on the command line.

Under each rule stands a small design that is right (✔) and one that is wrong (✖): \`from (service: its settings) --wire:
its settings--> to\`. A rule about the text of a template shows that. Both are cases that the rule's own test verifies.
`;

/** Examples by rule, as `rule-examples.json` holds them. */
export type RuleExamples = Readonly<Record<string, RuleExample | undefined>>;

/** The rule catalogue as Markdown: a table of numbers, then every rule with its example, by what rules are about. */
export function renderCatalogue(rules: readonly CatalogueRule[], examples: RuleExamples): string {
  const folders = [...new Set(rules.map(rule => rule.folder))];
  const parts = folders.map(folder =>
    renderFolder(
      rules.filter(rule => rule.folder === folder),
      examples,
    ),
  );
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

function renderFolder(rules: readonly CatalogueRule[], examples: RuleExamples): string {
  const about = rules[0]?.about ?? '';
  const sorted = [...rules].sort((left, right) => (left.id < right.id ? -1 : 1));
  const contents = sorted
    .map(({ id, title }) => `[${id}](#${anchorOf(id)} "${title.replaceAll('"', "'")}")`)
    .join(' · ');
  return [`## ${about}`, '', contents, '', ...sorted.map(rule => renderRule(rule, examples[rule.id]))].join('\n');
}

/** The anchor of a rule in `docs/rules.md`. */
export function anchorOf(ruleId: string): string {
  return ruleId.toLowerCase();
}

function renderRule(rule: CatalogueRule, example: RuleExample | undefined): string {
  const { id, severity, title, why, sourceUrl, checkedOn, refusesWire, confidence } = rule;
  const marks = [
    severity,
    ...(refusesWire === true ? ['⊘'] : []),
    ...(confidence === undefined ? [] : [confidence]),
    ...(hasShow(id) ? ['▶'] : []),
    `[AWS](${sourceUrl}), read ${checkedOn}`,
  ];
  const drawn =
    example === undefined ? [] : ['```text', ...signed('✔', example.right), ...signed('✖', example.wrong), '```', ''];
  return [`### ${id}`, '', `**${title}.** ${why}`, '', marks.join(' · '), '', ...drawn].join('\n');
}

/** The lines of a drawing, the sign before the first. */
function signed(sign: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? sign : ' '} ${line}`);
}
