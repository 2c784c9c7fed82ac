import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureCommandLine, ensureInstalled, ensureWindow, root, run, runBin, say } from './setup.mjs';

/**
 * Everything that must hold, in one command: types, lint, boundaries, unused code, unit and catalogue tests, builds,
 * end-to-end tests; in CI the outside linters and a deployment too. Every step runs, whatever the others said. The last line is the sum.
 */
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const reports = join(root, 'out', 'test');

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

check('types of the core', () => runBin('tsc', ['-p', 'src-core']));
check('types of the window', () => runBin('tsc', ['-p', 'src-renderer']));
check('types of shell, command line and tests', () => runBin('tsc', ['-p', 'tsconfig.node.json']));
check('lint', () => runBin('biome', ['check', '--error-on-warnings', '.']));
check('import boundaries', () =>
  runBin('depcruise', ['--config', '.dependency-cruiser.mjs', 'src-core', 'src-renderer', 'src-main', 'src-cli']),
);
check('unused code', () => runBin('knip', ['--no-progress']));
check('build of the command line', ensureCommandLine);
check('build of the window', ensureWindow);
suite('unit and catalogue tests', unitTests);
suite('end-to-end tests', endToEndTests);
if (process.env['CI'] !== undefined) {
  check('CloudFormation linters', () => run(process.execPath, ['scripts/verify-cloudformation.mjs', '--random', '20']));
  check('deployment on moto', () => run(process.execPath, ['scripts/verify-deploy.mjs', '--quiet', '--random', '10']));
}

for (const name of failures) say(`failed: ${name}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function check(name, action) {
  const began = Date.now();
  const isPassed = (action() ?? 0) === 0;
  total[isPassed ? 'passed' : 'failed'] += 1;
  if (!isPassed) failures.push(name);
  say(`${isPassed ? '✔' : '✖'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

function suite(name, action) {
  const began = Date.now();
  const result = action();
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) failures.push(`${name} (${result.failed})`);
  say(
    `${result.failed === 0 ? '✔' : '✖'} ${name}: ${result.passed} passed, ${result.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
}

function unitTests() {
  const report = join(reports, 'unit.json');
  const status = runBin('vitest', ['run'], { env: { EVENTLOOM_TEST_JSON: report } });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report);
  return atLeastOneFailure(status, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
}

function endToEndTests() {
  const chromium = ensureChromium();
  if (chromium === undefined) {
    say('There is no Chromium and none could be installed: set EVENTLOOM_CHROMIUM to the path of one.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(reports, 'e2e.json');
  const env = { EVENTLOOM_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const status = runBin('playwright', ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], {
    env,
  });
  const { stats } = readReport(report);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats ?? {};
  return atLeastOneFailure(status, { passed: expected, failed: unexpected + flaky, skipped });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A runner that failed without naming a test (it crashed, or found none) counts as one failure. */
function atLeastOneFailure(status, result) {
  const isWrong = status !== 0 || result.passed === 0;
  return isWrong && result.failed === 0 ? { ...result, failed: 1 } : result;
}
