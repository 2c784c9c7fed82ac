import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, say } from './setup.mjs';

/**
 * Imports, checks and round-trips every template of a folder, and reads every state machine in it.
 * Options: --corpus DIR, --format pretty|json. With --schema it only holds the templates against CloudFormation's schemas.
 */
const standard = resolve(root, '../shared/corpus');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: standard },
    format: { type: 'string', default: 'pretty' },
    schema: { type: 'boolean', default: false },
  },
});
if (values.format !== 'pretty' && values.format !== 'json') {
  say(`verify:corpus: --format is "${values.format}"; expected pretty or json`);
  process.exit(2);
}
if (!existsSync(values.corpus)) {
  say(`verify:corpus: skipped, there is no folder "${values.corpus}" with templates; name one with --corpus DIR`);
  process.exit(values.corpus === standard ? 0 : 2);
}
ensureInstalled();
const { runnerImport } = await import('vite');
const load = async path => (await runnerImport(join(root, path), { root, logLevel: 'error' })).module;
const { verifyTemplate } = await load('src-core/cloudformation/testing/verify-file.ts');
const { isDefinition, verifyDefinition } = await load('src-core/cloudformation/testing/verify-definition.ts');

const summary = {
  files: 0,
  opened: 0,
  unreadable: 0,
  byteIdentical: 0,
  editUndoIdentical: 0,
  fixedPoint: 0,
  errorFindings: [],
  slowestMs: 0,
  failures: [],
};
const notes = [];
if (values.schema) await holdAgainstSchemas();
else {
  for (const path of filesIn(values.corpus)) await verify(path);
  process.stdout.write(values.format === 'json' ? `${JSON.stringify(summary, null, 2)}\n` : pretty());
  // Not process.exit: it would cut off what a pipe has not taken yet.
  process.exitCode = summary.failures.length === 0 ? 0 : 1;
}

/** What the template pane underlines for CloudFormation's schemas; for a person to look at. */
async function holdAgainstSchemas() {
  const { checkSchema } = await load('src-core/cloudformation/schema/check-schema.ts');
  const { readTemplateText } = await load('src-core/cloudformation/text/read-text.ts');
  const { LineMap } = await load('src-core/cloudformation/text/line-map.ts');
  let templates = 0;
  let problems = 0;
  for (const path of filesIn(values.corpus)) {
    const text = readFileSync(path, 'utf8');
    const read = readTemplateText(text);
    if (!read.ok) continue;
    templates += 1;
    for (const { span, message } of checkSchema(read.value)) {
      problems += 1;
      console.log(`${relative(values.corpus, path)}:${new LineMap(text).position(span[0]).line} ${message}`);
    }
  }
  console.log(`${templates} templates, ${problems} problems`);
}

async function verify(path) {
  const file = relative(values.corpus, path).split('\\').join('/');
  summary.files += 1;
  const outcome = await outcomeOf(path);
  summary.slowestMs = Math.max(summary.slowestMs, Math.round(outcome.millis));
  for (const reason of outcome.failures) summary.failures.push({ file, reason });
  if (outcome.unreadable !== undefined) {
    summary.unreadable += 1;
    notes.push(`${file}:${outcome.unreadable}`);
    if (/^templates/.test(file)) summary.failures.push({ file, reason: `cannot be read: ${outcome.unreadable}` });
    return;
  }
  summary.opened += 1;
  for (const check of ['byteIdentical', 'editUndoIdentical', 'fixedPoint']) summary[check] += outcome[check] ? 1 : 0;
  for (const finding of outcome.errorFindings) summary.errorFindings.push({ file, ...finding });
}

async function outcomeOf(path) {
  const failed = { byteIdentical: false, editUndoIdentical: false, fixedPoint: false, errorFindings: [], millis: 0 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    const now = () => performance.now();
    return isDefinition(text) ? verifyDefinition(text, now) : await verifyTemplate(text, now);
  } catch (error) {
    return { ...failed, failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return /\.(ya?ml|json|template)$/i.test(entry.name) ? [path] : [];
    });
}

function pretty() {
  const { errorFindings, failures, slowestMs, ...counts } = summary;
  const lines = [
    ...notes.map(note => `unreadable ${note}`),
    ...errorFindings.map(({ file, line, ruleId, message }) => `error ${file}:${line} ${ruleId} ${message}`),
    ...failures.map(({ file, reason }) => `✖ ${file}: ${reason}`),
    ...Object.entries(counts).map(([name, count]) => `${name.padEnd(18)} ${String(count).padStart(6)}`),
    `${'errorFindings'.padEnd(18)} ${String(errorFindings.length).padStart(6)}`,
    `${'slowestMs'.padEnd(18)} ${String(slowestMs).padStart(6)}`,
    `${'failures'.padEnd(18)} ${String(failures.length).padStart(6)}`,
  ];
  return `${lines.join('\n')}\n`;
}
