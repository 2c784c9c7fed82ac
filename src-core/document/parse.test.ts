import { describe, expect, it } from 'vitest';
import { MAXIMUM_FILE_CHARACTERS, parseDocument } from './parse.ts';
import { serializeDocument } from './serialize.ts';

const FAN_OUT = `{
  "eventloom": 1,
  "name": "Order fan-out",
  "resources": [
    { "id": "orders", "type": "sns", "name": "orders", "position": { "x": 0, "y": 0 }, "properties": {} },
    { "id": "billing", "type": "sqs", "name": "billing", "position": { "x": 320, "y": 0 }, "properties": {} }
  ],
  "connections": [{ "id": "orders-billing", "type": "subscription", "from": "orders", "to": "billing", "properties": {} }],
  "scenarios": []
}
`;

function problemsOf(text: string) {
  const parsed = parseDocument(text);
  return parsed.ok ? [] : parsed.error;
}

describe('reading a design', () => {
  it('reads what it writes, byte for byte', () => {
    const parsed = parseDocument(FAN_OUT);
    expect(parsed.ok && serializeDocument(parsed.value)).toBe(FAN_OUT);
  });

  it('keeps the address of the schema', () => {
    const text = FAN_OUT.replace('{\n', '{\n  "$schema": "../docs/eventloom.schema.json",\n');
    const parsed = parseDocument(text);
    expect(parsed.ok && serializeDocument(parsed.value)).toBe(text);
  });

  it('keeps groups', () => {
    const group = '"groups": [{ "id": "money", "name": "Money", "members": ["billing"] }],';
    const text = FAN_OUT.replace('  "scenarios"', `  ${group}\n  "scenarios"`);
    const parsed = parseDocument(text);
    expect(parsed.ok && serializeDocument(parsed.value)).toBe(text);
    const nobody = text.replace('["billing"]', '["biling"]');
    expect(problemsOf(nobody)[0]).toMatchObject({
      line: 9,
      message: expect.stringContaining('did you mean "billing"?'),
    });
    const twice = text.replace(
      '["billing"] }',
      '["billing"] }, { "id": "due", "name": "Due", "members": ["billing"] }',
    );
    expect(problemsOf(twice)[0]?.message).toBe(
      '"billing" is already in group "Money"; a resource is in one group at most',
    );
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(parseDocument(`\uFEFF${FAN_OUT.replaceAll('\n', '\r\n')}`).ok).toBe(true);
  });

  it.each([
    ['an empty file', '  \n', 1, 'the file is empty'],
    ['a picture', '\x89PNG\r\n', 1, 'this is not JSON; expected an Eventloom design'],
    ['JSON of another program', '{ "name": "x" }', 1, 'this is not an Eventloom design'],
    ['a list', '[1]', 1, 'this is not an Eventloom design'],
    ['a truncated file', FAN_OUT.slice(0, 200), 6, 'cut off'],
    [
      'a comma too many',
      FAN_OUT.replace('"scenarios": []', '"scenarios": [],'),
      10,
      'a member name in double quotes was expected',
    ],
    ['a comment', FAN_OUT.replace('"name"', '// hi\n  "name"'), 3, 'comments are not allowed'],
    [
      'a newer version',
      FAN_OUT.replace('"eventloom": 1', '"eventloom": 2'),
      2,
      'newer Eventloom (format 2; this one reads up to 1)',
    ],
    [
      'a version that is a text',
      FAN_OUT.replace('"eventloom": 1', '"eventloom": "1"'),
      2,
      'expected the format version',
    ],
    [
      'an unknown resource type',
      FAN_OUT.replace('"sqs"', '"sqss"'),
      6,
      'unknown resource type "sqss"; did you mean "sqs"?',
    ],
    [
      'an unknown connection type',
      FAN_OUT.replace('"subscription"', '"pigeon"'),
      8,
      'unknown connection type "pigeon"',
    ],
    [
      'a dangling wire',
      FAN_OUT.replace('"to": "billing"', '"to": "biling"'),
      8,
      'ends at "biling", but there is no resource with that id; did you mean "billing"?',
    ],
    ['an id used twice', FAN_OUT.replace('"id": "billing"', '"id": "orders"'), 6, 'the id "orders" is used twice'],
    ['a missing name', FAN_OUT.replace('"name": "billing", ', ''), 6, '"resources.1.name" is missing'],
    ['a position that is a text', FAN_OUT.replace('"x": 320', '"x": "320"'), 6, '"resources.1.position.x" is "320"'],
    ['an unknown member', FAN_OUT.replace('"scenarios"', '"scenario"'), 9, 'unknown member "scenario"'],
  ])('says what is wrong with %s, and where', (_, text, line, words) => {
    const [first] = problemsOf(text);
    expect(first?.message).toContain(words);
    expect(first?.line).toBe(line);
  });

  it('refuses properties that a service does not have, or of the wrong kind, with their lines', () => {
    const text = FAN_OUT.replace(
      '"x": 320, "y": 0 }, "properties": {}',
      '"x": 320, "y": 0 }, "properties": { "visibilityTimeout": 30, "delaySeconds": "5" }',
    );
    expect(problemsOf(text).map(problem => `${problem.line}: ${problem.message}`)).toEqual([
      '6: sqs has no property "visibilityTimeout"; did you mean "visibilityTimeoutSeconds"?',
      '6: "delaySeconds" is "5"; expected a number',
    ]);
  });

  it('refuses a file that is far too large without reading it', () => {
    const [first] = problemsOf(' '.repeat(MAXIMUM_FILE_CHARACTERS + 1));
    expect(first?.message).toBe('the file has 16,000,001 characters; a design has at most 16,000,000');
  });

  it('refuses a scenario that loads or breaks what is not there', () => {
    const text = FAN_OUT.replace(
      '"scenarios": []',
      '"scenarios": [{ "name": "s", "load": [{ "client": "orders" }], "faults": [{ "resource": "nobody", "kind": "error" }] }]',
    );
    expect(problemsOf(text).map(problem => problem.message)).toEqual([
      '"orders" is not a client of this design',
      '"nobody" is neither a resource nor a connection of this design',
    ]);
  });
});
