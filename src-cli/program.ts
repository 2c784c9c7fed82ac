import { Command, CommanderError } from 'commander';
import { nearest } from '#core/shared/nearest.ts';
import { CommandError, type SetExitCode } from './command-error.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addMatch } from './commands/match.ts';
import { addRender } from './commands/render.ts';
import { addRules } from './commands/rules.ts';
import { addRunStateMachine } from './commands/run-state-machine.ts';
import { addSimulate } from './commands/simulate.ts';
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
    addExport,
    addImport,
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
  program.argument('[command]').action((word: string | undefined) => {
    if (word !== undefined) throw new CommandError(unknownCommand(word, program));
    program.outputHelp({ error: true });
    throw new CommanderError(2, 'eventloom.noCommand', 'no command was given');
  });
  program.allowExcessArguments().allowUnknownOption().usage('[options] [command]');
  return program;
}

function unknownCommand(word: string, program: Command): string {
  const names = program.commands.map(command => command.name());
  const close = nearest(word, names);
  const advice = close === undefined ? `known are ${names.join(', ')}` : `did you mean "${close}"?`;
  return word.startsWith('-')
    ? `there is no option "${word}"; ${advice} (--help lists everything)`
    : `there is no command "${word}"; ${advice} (--help lists everything)`;
}
