import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, say } from './setup.mjs';

/**
 * Replays behaviour recorded from AWS and prints how much of it we reproduce, family by family.
 * Options: --oracle DIR, --format pretty|json, --family NAME, --write (renews docs/conformance.md).
 */
const { values } = readOptions();

if (!existsSync(values.oracle)) {
  say(`conformance: there is no folder "${values.oracle}" with recorded cases; name one with --oracle DIR`);
  process.exit(values.oracle === resolve(root, '../shared/oracle') ? 0 : 2);
}
ensureInstalled();
const { runnerImport } = await import('vite');
const load = async path => (await runnerImport(join(root, path), { root, logLevel: 'error' })).module;

const sources = [
  [
    'delivery',
    async () => (await load('src-core/simulation/testing/replay-oracle.ts')).replayDeliveryOracle(values.oracle),
  ],
  [
    'sns-filters event-patterns',
    async () => (await load('src-core/patterns/testing/replay-oracle.ts')).replayPatternOracle(values.oracle),
  ],
  [
    'stepfunctions',
    async () =>
      statesLanguageReports(
        (await load('src-core/states-language/testing/replay-oracle.ts')).replayOracle(
          join(values.oracle, 'stepfunctions'),
        ),
      ),
  ],
];
const wanted = values.family;
const families = [];
for (const [names, replay] of sources) {
  if (wanted !== undefined && !names.split(' ').some(name => wanted === name || wanted.startsWith(`${name}/`)))
    continue;
  for (const report of await replay()) {
    const name = report.name ?? report.family;
    if (wanted === undefined || name === wanted || name.startsWith(`${wanted}/`))
      families.push(normalize(name, report));
  }
}
const known = ['delivery', 'sns-filters', 'event-patterns', 'stepfunctions'];
if (families.length === 0 && wanted !== undefined && !known.includes(wanted)) {
  say(`conformance: there is no family "${wanted}"; known are ${known.join(', ')}, and the files in their folders`);
  process.exit(2);
}
if (values.format !== 'pretty' && values.format !== 'json') {
  say(`conformance: --format is "${values.format}"; it can be pretty or json`);
  process.exit(2);
}
if (values.write) writeFileSync(join(root, 'docs', 'conformance.md'), markdown());
process.stdout.write(values.format === 'json' ? `${JSON.stringify({ families }, null, 2)}\n` : pretty());

function readOptions() {
  try {
    return parseArgs({
      options: {
        oracle: { type: 'string', default: resolve(root, '../shared/oracle') },
        format: { type: 'string', default: 'pretty' },
        family: { type: 'string' },
        write: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    say(`conformance: ${error.message}`);
    process.exit(2);
  }
}

function statesLanguageReports(features = []) {
  return features.map(({ feature, replayed, outOfScope }) => {
    const failures = replayed
      .filter(each => each.difference !== undefined)
      .map(each => ({ id: each.id, reason: each.difference }));
    return {
      name: `stepfunctions/${feature}`,
      passed: replayed.length - failures.length,
      inScope: replayed.length,
      outOfScope: Object.values(outOfScope).reduce((sum, count) => sum + count, 0),
      failures,
      outOfScopeReasons: outOfScope,
    };
  });
}

function normalize(name, report) {
  return {
    name,
    passed: report.passed,
    inScope: report.inScope,
    outOfScope: report.outOfScope,
    failures: report.failures.map(failure => ({
      id: failure.id,
      reason: failure.reason ?? `expected ${failure.expected}, got ${failure.actual}`,
    })),
    outOfScopeReasons: report.outOfScopeReasons ?? {},
  };
}

function pretty() {
  const lines = families.flatMap(family => [
    `${family.name.padEnd(32)} ${String(family.passed).padStart(4)} passed of ${String(family.inScope).padStart(4)} in scope, ${family.outOfScope} out of scope`,
    ...family.failures.map(failure => `  ✖ ${failure.id}: ${failure.reason}`),
    ...Object.entries(family.outOfScopeReasons).map(([reason, count]) => `    ${count} out of scope: ${reason}`),
  ]);
  return lines.length === 0 ? 'There is nothing recorded in this folder.\n' : `${lines.join('\n')}\n`;
}

function markdown() {
  const rows = families.map(
    family => `| ${family.name} | ${family.passed} | ${family.inScope} | ${family.outOfScope} |`,
  );
  const misses = families.flatMap(family => family.failures.map(failure => `- \`${failure.id}\`: ${failure.reason}`));
  const reasons = families.flatMap(family =>
    Object.entries(family.outOfScopeReasons).map(([reason, count]) => `- ${family.name}: ${count} × ${reason}`),
  );
  return [
    '# Conformance',
    '',
    'How much of the behaviour recorded from AWS we reproduce. Written by `npm run conformance -- --write`.',
    '',
    '| family | passed | in scope | out of scope |',
    '|---|---|---|---|',
    ...rows,
    ...(misses.length > 0 ? ['', '## Misses', '', ...misses] : []),
    ...(reasons.length > 0 ? ['', '## Out of scope', '', ...reasons] : []),
    '',
  ].join('\n');
}
