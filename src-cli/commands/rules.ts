import { type Command, Option } from 'commander';
import { allRules } from '#core/rules/catalogue.ts';
import { writeStandardOutput } from '../write-output.ts';

/** `eventloom rules` */
export function addRules(program: Command): void {
  program
    .command('rules')
    .description('list the rule catalogue')
    .addOption(
      new Option('--format <format>', 'how the rules are written').choices(['pretty', 'json']).default('pretty'),
    )
    .action(async ({ format }: { format: 'pretty' | 'json' }) => {
      await writeStandardOutput(format === 'json' ? asJson() : asText());
    });
}

function asJson(): string {
  const rules = allRules().map(({ id, severity, title, why, sourceUrl, checkedOn, scope }) => ({
    id,
    severity,
    title,
    why,
    sourceUrl,
    checkedOn,
    scope,
  }));
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}

function asText(): string {
  const rules = allRules();
  const width = Math.max(...rules.map(rule => rule.id.length));
  const lines = rules.map(rule => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}`);
  return `${lines.join('\n')}\n\n${rules.length} rules\n`;
}
