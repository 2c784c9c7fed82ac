import { describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

describe('eventloom', () => {
  it('names the nearest command for one that it does not know, and exits with 2', async () => {
    const { code, out, err } = await runCli('chek', 'design.json');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe('eventloom: there is no command "chek"; did you mean "check"? (--help lists everything)\n');
  });

  it('lists its commands when there is nothing near', async () => {
    const { code, err } = await runCli('xyzzy');
    expect(code).toBe(2);
    expect(err).toContain('there is no command "xyzzy"; known are check, simulate, test');
  });

  it('shows its help on standard error without a command, on standard output when asked', async () => {
    expect(await runCli()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: eventloom') });
    expect(await runCli('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: eventloom'),
      err: '',
    });
  });
});
