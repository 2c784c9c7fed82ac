import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, say } from './setup.mjs';

/**
 * Exports every design of the gallery that AWS would take, and some random ones, as CloudFormation and as SAM, into
 * out/verify/ and lints them with AWS's cfn-lint, which runs SAM's own translator: errors, warnings and remarks. Any
 * output fails. cfn-lint is installed into .venv.
 * Options: --random COUNT (default 25), --seed NUMBER.
 */
const CFN_LINT = '1.58.0';
const PYTHON_MINOR = 10;

const { values } = parseArgs({
  options: { random: { type: 'string', default: '25' }, seed: { type: 'string', default: '20261120' } },
});
const isWindows = process.platform === 'win32';
const environment = join(root, '.venv');
const programs = join(environment, isWindows ? 'Scripts' : 'bin');
const linter = join(programs, isWindows ? 'cfn-lint.exe' : 'cfn-lint');
const folder = join(root, 'out', 'verify');

const missing = ensureLinter();
if (missing !== undefined) {
  say(`CloudFormation linter: left out, ${missing}`);
  process.exit(0);
}
ensureInstalled();
const files = await exportDesigns();
const { status, stdout, stderr, error } = spawnSync(
  linter,
  ['--include-checks', 'I', '--format', 'parseable', '--', ...files],
  { cwd: folder, encoding: 'utf8' },
);
if (error !== undefined) throw error;
const complaints = `${stdout}${stderr}`.trim();
if (complaints !== '') process.stdout.write(`${complaints}\n`);
const isClean = status === 0 && complaints === '';
say(
  isClean
    ? `cfn-lint ${CFN_LINT} finds nothing in ${files.length} templates`
    : `cfn-lint ${CFN_LINT} finds something in out/verify/ (exit code ${status}); see the lines above`,
);
process.exit(isClean ? 0 : 1);

/** Makes .venv with the pinned linter; says what is missing on this machine, or nothing. */
function ensureLinter() {
  if (existsSync(linter) && text(linter, ['--version']) === `cfn-lint ${CFN_LINT}`) return undefined;
  const python = ['python3', 'python'].find(name => /^Python 3\./.test(text(name, ['--version'])));
  if (python === undefined) return 'there is no Python 3 on this machine';
  const minor = Number(/^Python 3\.(\d+)/.exec(text(python, ['--version']))?.[1]);
  if (minor < PYTHON_MINOR) return `cfn-lint needs Python 3.${PYTHON_MINOR} or newer, this is Python 3.${minor}`;
  if (!succeeds(python, ['-c', 'import ensurepip, venv'])) return 'Python’s pip or venv is not installed';
  say(`Installing cfn-lint ${CFN_LINT} into .venv …`);
  rmSync(environment, { recursive: true, force: true });
  const pip = [join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']];
  if (
    !succeeds(python, ['-m', 'venv', environment]) ||
    !succeeds(pip[0], [...pip[1], `cfn-lint==${CFN_LINT}`], 'inherit')
  ) {
    say(`eventloom: cfn-lint ${CFN_LINT} could not be installed into .venv; see the lines above`);
    process.exit(1);
  }
  return undefined;
}

function text(program, words) {
  const { stdout = '' } = spawnSync(program, words, { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

function succeeds(program, words, stderr = 'ignore') {
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', stderr] }).status === 0;
}

async function exportDesigns() {
  const { runnerImport } = await import('vite');
  const load = async path => (await runnerImport(join(root, 'src-core', path), { root, logLevel: 'error' })).module;
  const { parseDocument } = await load('document/parse.ts');
  const { buildGraph } = await load('graph/build-graph.ts');
  const { checkDesign } = await load('rules/run-rules.ts');
  const { emitTemplate } = await load('cloudformation/emit-template.ts');
  const { renderTemplate } = await load('cloudformation/render-template.ts');
  const { samTemplate } = await load('cloudformation/sam-template.ts');
  const { randomDesigns } = await load('graph/testing/random-design.ts');
  const { default: fc } = await import('fast-check');

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name, document) => {
    const emitted = emitTemplate(buildGraph(document));
    if (!emitted.ok) throw new Error(`${name}: ${emitted.error.map(problem => problem.message).join(' ')}`);
    writeFileSync(join(folder, `${name}.yaml`), renderTemplate(emitted.value, 'yaml'));
    writeFileSync(join(folder, `${name}.sam.yaml`), renderTemplate(samTemplate(emitted.value), 'yaml'));
    return [`${name}.yaml`, `${name}.sam.yaml`];
  };
  const gallery = readdirSync(join(root, 'templates'))
    .filter(file => file.endsWith('.eventloom.json'))
    .flatMap(file => {
      const parsed = parseDocument(readFileSync(join(root, 'templates', file), 'utf8'));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.error[0].message}`);
      const errors = checkDesign(buildGraph(parsed.value)).filter(finding => finding.severity === 'error');
      if (errors.length === 0) return write(file.replace('.eventloom.json', ''), parsed.value);
      say(`${file} is not exported: AWS would refuse it (${errors[0].ruleId} and ${errors.length - 1} more)`);
      return [];
    });
  const drawn = fc.sample(randomDesigns(16), { numRuns: Number(values.random), seed: Number(values.seed) });
  return [...gallery, ...drawn.flatMap((document, index) => write(`random-${index + 1}`, document))];
}
