import { expect, it } from 'vitest';
import { applyEdits } from '../../document/apply-edits.ts';
import { valueAssumption } from '../assist/assumptions.ts';
import { renderTemplate } from '../render-template.ts';
import { imported, propertiesRead, reading } from '../testing/read-yaml-template.ts';
import { templateOf } from '../testing/template-of.ts';
import { editNote } from './edit-note.ts';
import { writeTemplate } from './write-template.ts';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const OTHER = 'arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const template = templateOf(
  { q: 'sqs', f: 'lambda' },
  { 'q -> f': ['event-source-mapping', { kmsKeyArn: KEY, filterPatterns: [{ body: { kind: ['order'] } }] }] },
);
const text = renderTemplate(template, 'yaml');
const wire = 'q-f';

function withKey(value: string | undefined) {
  return writeTemplate(applyEdits(imported(text), [{ edit: 'set-property', id: wire, property: 'kmsKeyArn', value }]));
}

it('what a template asks for comes back from its Metadata, and says so', () => {
  const document = imported(text);
  expect(propertiesRead(document, wire)).toMatchObject({ kmsKeyArn: KEY });
  expect(document.template?.unknown).toEqual({});
  expect(valueAssumption(document, wire, 'kmsKeyArn')).toBe('from Metadata, since the parameter for it has no default');
  expect(writeTemplate(document)).toEqual({ text, refused: [] });
});

it('another value changes the Metadata alone, and back leaves no trace', () => {
  expect(editNote(imported(text), wire, 'kmsKeyArn')).toBeUndefined();
  const written = withKey(OTHER);
  expect(written).toEqual({ text: text.replace(KEY, OTHER), refused: [] });
  expect(withKey(KEY)?.text).toBe(text);
});

it('a setting beside it keeps it', () => {
  const batched = applyEdits(imported(text), [{ edit: 'set-property', id: wire, property: 'batchSize', value: 5 }]);
  const back = imported(writeTemplate(batched)?.text ?? '');
  expect(propertiesRead(back, wire)).toMatchObject({ kmsKeyArn: KEY, batchSize: 5 });
});

it('is not taken away behind the parameter', () => {
  expect(withKey(undefined)?.refused).toEqual([
    expect.objectContaining({ message: expect.stringContaining('stands behind the parameter "QFKeyArn"') }),
  ]);
});

it('yields to what the template states', () => {
  const stated = text.replace(/KmsKeyArn: .*/, `KmsKeyArn: ${OTHER}`);
  expect(propertiesRead(imported(stated), wire)).toMatchObject({ kmsKeyArn: OTHER });
  const without = text.replace(/ *KmsKeyArn: .*\n/, '');
  expect(propertiesRead(imported(without), wire)).not.toHaveProperty('kmsKeyArn');
});

it('is not told by a template of others that has no such Metadata', () => {
  const { elements } = reading(text.slice(0, text.indexOf('Metadata:')));
  expect([...elements.values()].flatMap(element => element.unknown)).toEqual(['kmsKeyArn']);
});
