import { describe, expect, it } from 'vitest';
import { serviceOf } from '#core/catalog/services.ts';
import { durationWords, rangeWords } from './field-value.ts';

const { properties } = serviceOf('sqs');
const property = (name: string) => {
  const found = properties[name];
  if (found === undefined) throw new Error(name);
  return found;
};

describe('what stands under a field', () => {
  it('is a long time as people say it, given or by default', () => {
    expect(durationWords(property('messageRetentionPeriodSeconds'), undefined)).toBe('4 d');
    expect(durationWords(property('messageRetentionPeriodSeconds'), 1_209_600)).toBe('14 d');
    expect(durationWords(property('visibilityTimeoutSeconds'), 5_400)).toBe('1 h 30 min');
  });

  it('says nothing of what is read at a glance, nor of what is no time', () => {
    expect(durationWords(property('visibilityTimeoutSeconds'), undefined)).toBe('');
    expect(durationWords(property('maximumMessageSizeBytes'), 1_024)).toBe('');
    expect(rangeWords(property('visibilityTimeoutSeconds'))).toBe('0 to 43,200 s');
  });
});
