import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pythonTool } from '../python-tools.mjs';

const START_SECONDS = 60;
const PROGRAM = join(import.meta.dirname, 'moto_with_nested_stacks.py');

/** Starts moto's server on a free port of this machine alone. `stop` ends it, and so does the end of this program. */
export async function startMoto() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(pythonTool('python'), [PROGRAM, '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PYTHONWARNINGS: 'ignore', NO_PROXY: '*', no_proxy: '*' },
  });
  let said = '';
  server.stderr.on('data', piece => {
    said = `${said}${piece}`.slice(-20_000);
  });
  const stop = () => server.kill();
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  for (let tries = 0; tries < START_SECONDS * 5; tries += 1) {
    if (server.exitCode !== null) break;
    try {
      await runMachines(url, false);
      return { url, stop, log: () => said };
    } catch {
      await new Promise(done => setTimeout(done, 200));
    }
  }
  stop();
  throw new Error(`moto's server does not start: ${said}`);
}

/** Forgets all that was made. */
export async function resetMoto(url) {
  await post(`${url}/moto-api/reset`);
}

/**
 * Functions without Docker answer at once and run no code. State machines run only in a mode of their own, which does not
 * see those that CloudFormation made.
 */
export async function runMachines(url, isOn) {
  const settings = { lambda: { use_docker: false }, stepfunctions: { execute_state_machine: isOn } };
  await post(`${url}/moto-api/config`, JSON.stringify(settings));
}

async function post(url, body) {
  const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  if (!response.ok) throw new Error(`moto answers ${response.status}`);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
