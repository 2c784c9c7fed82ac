import { Command, CommanderError } from 'commander';
import type { SetExitCode } from './command-error.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addMatch } from './commands/match.ts';
import { addRender } from './commands/render.ts';
import { addRules } from './commands/rules.ts';
import { addRunStateMachine } from './commands/run-state-machine.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSweep } from './commands/sweep.ts';
import { addTest } from './commands/test.ts';

/** The command line: one command a file in `commands/`. Usage mistakes say one sentence and exit 2. */
export function createProgram(setExitCode: SetExitCode): Command {
  const program = new Command('eventloom')
    .description('Check, simulate, test, export and draw designs of AWS messaging.')
    .configureOutput({ outputError: (text, write) => write(`eventloom: ${text.replace(/^error: /, '')}`) })
    .showHelpAfterError('(add --help for what this command takes)')
    .exitOverride();
  for (const add of [
    addCheck,
    addSimulate,
    addTest,
    addSweep,
    addExport,
    addRender,
    addRules,
    addRunStateMachine,
    addMatch,
  ]) {
    add(program, setExitCode);
  }
  for (const command of program.commands) {
    command.exitOverride();
    command.configureOutput(program.configureOutput());
  }
  program.action(() => {
    program.outputHelp({ error: true });
    throw new CommanderError(2, 'eventloom.noCommand', 'no command was given');
  });
  return program;
}
