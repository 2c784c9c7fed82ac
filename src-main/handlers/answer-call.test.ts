import { describe, expect, it, vi } from 'vitest';
import { ok } from '#core/shared/result.ts';
import { APP_PAGE } from '../security/own-page.ts';
import { answerCall } from './answer-call.ts';
import type { HandlerContext } from './handler.ts';

const frame = { url: APP_PAGE, parent: null };
/** Handed on to the handler as it is; these handlers look into none of it. */
const context = { close: () => {} } as HandlerContext;
const copy = { text: 'copied' };

describe('a call of the window', () => {
  it('is answered when it comes from our page and fits its schema', async () => {
    const handler = vi.fn(async () => ok(null));
    expect(await answerCall('copyText', handler, { frame, context, payload: copy })).toEqual({ ok: true, value: null });
    expect(handler).toHaveBeenCalledWith(copy, context);
  });

  it.each([
    ['a page of others', { frame: { url: 'https://example.com/', parent: null }, context }],
    ['a frame in our page', { frame: { url: APP_PAGE, parent: {} }, context }],
    ['a frame that is gone', { frame: null, context }],
    ['a window that is not ours', { frame, context: undefined }],
  ])('is refused from %s', async (_who, sender) => {
    const handler = vi.fn(async () => ok(null));
    const answer = await answerCall('copyText', handler, { ...sender, payload: copy });
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('did not come from a window') });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([undefined, null, {}, { text: 7 }, { text: 'x', more: true }])(
    'is refused when it carries %j',
    async payload => {
      const handler = vi.fn(async () => ok(null));
      const answer = await answerCall('copyText', handler, { frame, context, payload });
      expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('was not understood') });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it('is answered in words, and reported, when the program makes a mistake', async () => {
    const report = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const broken = async () => {
      throw new Error('out of cheese');
    };
    const answer = await answerCall('copyText', broken, { frame, context, payload: copy });
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('The program made a mistake') });
    expect(report.mock.calls.join()).toContain('out of cheese');
    report.mockRestore();
  });
});
