import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFromArguments } from './file-from-arguments.ts';

const workingDirectory = resolve('/designs');
const packaged = (...words: string[]) =>
  fileFromArguments({ argv: ['/opt/eventloom', ...words], workingDirectory, isPackaged: true });
const development = (...words: string[]) =>
  fileFromArguments({ argv: ['/electron', ...words], workingDirectory, isPackaged: false });

describe('the design on the command line', () => {
  it('is the first word that is no switch', () => {
    expect(packaged('--enable-logging', 'a.eventloom.json', 'b.eventloom.json')).toBe(
      resolve('/designs/a.eventloom.json'),
    );
  });

  it('keeps an absolute path', () => {
    expect(packaged(resolve('/elsewhere/a.eventloom.json'))).toBe(resolve('/elsewhere/a.eventloom.json'));
  });

  it('comes after the folder of the program while developing', () => {
    expect(development('--no-sandbox', '/program', 'a.eventloom.json')).toBe(resolve('/designs/a.eventloom.json'));
    expect(development('/program')).toBeUndefined();
  });

  it('may begin with a dash after --', () => {
    expect(packaged('--', '-odd.eventloom.json')).toBe(resolve('/designs/-odd.eventloom.json'));
    expect(development('/program', '--', '-odd.eventloom.json')).toBe(resolve('/designs/-odd.eventloom.json'));
  });

  it('is none when nothing is named', () => {
    expect(packaged()).toBeUndefined();
    expect(packaged('--flag', '')).toBeUndefined();
  });
});
