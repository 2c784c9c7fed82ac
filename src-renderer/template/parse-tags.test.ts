import { describe, expect, it } from 'vitest';
import { parseTags, tagsAsText } from './parse-tags.ts';

describe('tags one a line', () => {
  it('are read with their spaces cut off, and written back', () => {
    const tags = { team: 'orders', url: 'https://a/?b=c', empty: '' };
    expect(parseTags(' team = orders \n\nurl=https://a/?b=c\nempty=')).toEqual({ ok: true, value: tags });
    expect(parseTags(tagsAsText(tags))).toEqual({ ok: true, value: tags });
    expect(tagsAsText()).toBe('');
  });

  it('say which line is wrong', () => {
    expect(parseTags('team=a\nstage')).toMatchObject({ error: expect.stringContaining('Line 2: write it as') });
    expect(parseTags('aws:x=a')).toMatchObject({ error: expect.stringContaining('Line 1') });
  });
});
