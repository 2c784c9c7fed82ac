import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CFN_LINT, ensurePythonTools, pythonTool } from './python-tools.mjs';
import { loadCore, MAXIMUM_RESOURCES, sampleDesigns } from './sample-designs.mjs';
import { ensureInstalled, root, say } from './setup.mjs';

/**
 * Exports every design of the gallery that AWS would take, and random valid ones of up to 40 resources, as CloudFormation
 * and as SAM into out/verify/. AWS's offline validator reads them all, and so does AWS's cfn-lint, which runs SAM's own
 * translator: errors, warnings and remarks. Any output fails. cfn-lint is installed into .venv.
 * Options: --random COUNT (default 200), --seed NUMBER.
 */
const { values } = parseArgs({
  options: { random: { type: 'string', default: '200' }, seed: { type: 'string', default: '20261120' } },
});
const folder = join(root, 'out', 'verify');
const LINTERS = 2;

ensureInstalled();
const { emitTemplate } = await loadCore('cloudformation/emit-template.ts');
const { renderTemplate } = await loadCore('cloudformation/render-template.ts');
const { samTemplate } = await loadCore('cloudformation/sam-template.ts');
const { createAwsValidator } = await loadCore('cloudformation/testing/aws-validator.ts');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const began = Date.now();
const designs = await sampleDesigns({ random: Number(values.random), seed: Number(values.seed) });
const files = designs.flatMap(write);
const complaints = validate();
const missing = ensurePythonTools();
if (missing === undefined) complaints.push(...(await lint()));
else say(`cfn-lint: left out, ${missing}`);
for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
const judges = missing === undefined ? `AWS’s validator and cfn-lint ${CFN_LINT}` : 'AWS’s validator';
const seconds = Math.round((Date.now() - began) / 1000);
say(
  `${judges} print ${complaints.length === 0 ? 'nothing' : `${complaints.length} lines`} on ${files.length} templates of ${files.length / 2} designs, ${values.random} of them random with up to ${MAXIMUM_RESOURCES} resources (${seconds} s)`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;

function write({ name, graph, errors }) {
  if (errors.length > 0) {
    say(`${name} is not exported: AWS would refuse it (${errors[0].ruleId} and ${errors.length - 1} more)`);
    return [];
  }
  const emitted = emitTemplate(graph);
  if (!emitted.ok) throw new Error(`${name}: ${emitted.error.map(problem => problem.message).join(' ')}`);
  return [
    [`${name}.yaml`, emitted.value],
    [`${name}.sam.yaml`, samTemplate(emitted.value)],
  ].map(([file, template]) => {
    const text = renderTemplate(template, 'yaml');
    writeFileSync(join(folder, file), text);
    return { file, text };
  });
}

function validate() {
  const validator = createAwsValidator();
  try {
    return files.flatMap(({ file, text }) => validator.complaintsAbout(text).map(complaint => `${file}: ${complaint}`));
  } finally {
    validator.free();
  }
}

/** One linter takes one core, so several share the files. */
async function lint() {
  const shares = Array.from({ length: Math.min(LINTERS, files.length) }, (_, share) =>
    files.filter((_file, index) => index % LINTERS === share).map(({ file }) => file),
  );
  return (await Promise.all(shares.map(lintFiles))).flat();
}

function lintFiles(names) {
  return new Promise((done, fail) => {
    const linter = spawn(pythonTool('cfn-lint'), ['--include-checks', 'I', '--format', 'parseable', '--', ...names], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [linter.stdout, linter.stderr]) {
      stream.on('data', piece => {
        said += piece;
      });
    }
    linter.on('error', fail);
    linter.on('close', status => {
      const lines = said.split('\n').filter(line => line.trim() !== '');
      done(status === 0 || lines.length > 0 ? lines : [`cfn-lint ends with ${status} and says nothing`]);
    });
  });
}
