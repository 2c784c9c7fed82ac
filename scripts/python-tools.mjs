import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './setup.mjs';

/** The Python tools of the checks, pinned: AWS's linter of templates, and an independent implementation of AWS's APIs. */
export const CFN_LINT = '1.58.0';
export const MOTO = '5.2.5';

const PYTHON_MINOR = 10;
const environment = join(root, '.venv');
const isWindows = process.platform === 'win32';

/** A program of .venv. */
export function pythonTool(name) {
  return join(environment, isWindows ? 'Scripts' : 'bin', isWindows ? `${name}.exe` : name);
}

/** Makes .venv with the pinned tools; says what is missing on this machine, or nothing. */
export function ensurePythonTools() {
  const versions = 'from importlib.metadata import version as v; import flask; print(v("cfn-lint"), v("moto"))';
  if (text(pythonTool('python'), ['-c', versions]) === `${CFN_LINT} ${MOTO}`) return undefined;
  const python = ['python3', 'python'].find(name => /^Python 3\./.test(text(name, ['--version'])));
  if (python === undefined) return 'there is no Python 3 on this machine';
  const minor = Number(/^Python 3\.(\d+)/.exec(text(python, ['--version']))?.[1]);
  if (minor < PYTHON_MINOR) return `cfn-lint needs Python 3.${PYTHON_MINOR} or newer, this is Python 3.${minor}`;
  if (!succeeds(python, ['-c', 'import ensurepip, venv'])) return 'Python’s pip or venv is not installed';
  say(`Installing cfn-lint ${CFN_LINT} and moto ${MOTO} into .venv …`);
  rmSync(environment, { recursive: true, force: true });
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (!succeeds(python, ['-m', 'venv', environment])) return 'Python cannot make a virtual environment in .venv';
  if (!succeeds(pythonTool('python'), [...install, `cfn-lint==${CFN_LINT}`, `moto[server]==${MOTO}`], 'inherit')) {
    return 'pip cannot install them (see the lines above): is Python’s package registry within reach?';
  }
  return undefined;
}

function text(program, words) {
  const { stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

function succeeds(program, words, stderr = 'ignore') {
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', stderr] }).status === 0;
}
