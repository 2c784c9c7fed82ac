import { expect, it } from 'vitest';
import { KNOWN_TYPES, membersAt, resourceSchema } from './resource-schema.ts';
import { collectSchemas } from './testing/collect-schemas.ts';
import { parseValueType } from './value-type.ts';

it('resource-schemas.json is what AWS’s service specification says', async () => {
  const { types, shapes } = collectSchemas();
  const section = (entries: readonly (readonly [string, unknown])[]) =>
    entries.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');
  await expect(
    `{\n  "types": {\n${section(types)}\n  },\n  "shapes": {\n${section(shapes)}\n  }\n}\n`,
  ).toMatchFileSnapshot('./resource-schemas.json');
});

it('knows the types of the canvas', () => {
  expect(KNOWN_TYPES).toEqual(expect.arrayContaining(['AWS::SQS::Queue', 'AWS::Serverless::Function']));
  expect(resourceSchema('AWS::EC2::VPC')).toBeUndefined();
  expect(resourceSchema('AWS::SQS::Queue')?.attributes).toContain('QueueUrl');
});

it('finds the members of a value inside the properties', () => {
  expect(Object.keys(membersAt('AWS::Lambda::Function', ['Code'])?.properties ?? {})).toContain('ZipFile');
  expect(Object.keys(membersAt('AWS::Events::Rule', ['Targets', 0])?.properties ?? {})).toContain('RoleArn');
  expect(membersAt('AWS::SQS::Queue', ['VisibilityTimeout'])).toBeUndefined();
});

it('reads alternatives, of which a list takes the rest', () => {
  expect(parseValueType('string or list of string or shape A.B')).toEqual({
    kind: 'either',
    types: [
      { kind: 'string' },
      { kind: 'list', of: { kind: 'either', types: [{ kind: 'string' }, { kind: 'shape', name: 'A.B' }] } },
    ],
  });
});
