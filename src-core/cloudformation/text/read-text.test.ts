import { describe, expect, it } from 'vitest';
import { readTemplateText } from './read-text.ts';
import { nodeAt, type TemplateNode } from './template-node.ts';

function valueIn(text: string, ...path: (string | number)[]): TemplateNode | undefined {
  const read = readTemplateText(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return nodeAt(read.value.root, path);
}

function scalarIn(text: string, ...path: (string | number)[]) {
  const node = valueIn(text, ...path);
  return node?.kind === 'scalar' ? node.value : node;
}

function refusal(text: string) {
  const read = readTemplateText(text);
  return read.ok ? 'readable' : `${read.error[0]?.line}: ${read.error[0]?.message}`;
}

const yaml = (body: string) => `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n${body}`;
const properties = ['Resources', 'A', 'Properties'] as const;

describe('the text of a template', () => {
  it('keeps account ids, dates and versions as texts and takes numbers and truth values as such', () => {
    const text = yaml(
      '      A: 012345678901\n      B: 2012-10-17\n      C: 30\n      D: "30"\n      E: yes\n      F: 0x1F\n      G: ~\n',
    );
    expect('ABCDEFG'.split('').map(name => scalarIn(text, ...properties, name))).toEqual([
      '012345678901',
      '2012-10-17',
      30,
      '30',
      true,
      '0x1F',
      null,
    ]);
  });

  it('reads short tags as their long forms, in values, lists and nested ones', () => {
    const text = yaml(
      `      A: !Ref Name\n      B: !Join ["-", [!Ref X, !Sub "\${Y}"]]\n      C:\n        - !GetAtt Q.Arn\n`,
    );
    expect(scalarIn(text, ...properties, 'A', 'Ref')).toBe('Name');
    expect(scalarIn(text, ...properties, 'B', 'Fn::Join', 1, 0, 'Ref')).toBe('X');
    expect(scalarIn(text, ...properties, 'B', 'Fn::Join', 1, 1, 'Fn::Sub')).toBe(`\${Y}`);
    expect(scalarIn(text, ...properties, 'C', 0, 'Fn::GetAtt')).toBe('Q.Arn');
  });

  it('follows anchors, aliases and merge keys, where own members win', () => {
    const text = `Shared: &shared\n  DelaySeconds: 5\n  VisibilityTimeout: 60\n${yaml('      <<: *shared\n      DelaySeconds: 9\n')}`;
    expect(scalarIn(text, ...properties, 'DelaySeconds')).toBe(9);
    expect(scalarIn(text, ...properties, 'VisibilityTimeout')).toBe(60);
  });

  it('takes the later of two members with one name, as CloudFormation does', () => {
    expect(scalarIn(yaml('      DelaySeconds: 1\n      DelaySeconds: 2\n'), ...properties, 'DelaySeconds')).toBe(2);
  });

  it('reads a byte order mark, Windows line endings and brackets that close at the margin', () => {
    expect(scalarIn(`\uFEFF${yaml('      DelaySeconds: 1\n')}`, ...properties, 'DelaySeconds')).toBe(1);
    expect(scalarIn(yaml('      DelaySeconds: 1\n').replaceAll('\n', '\r\n'), ...properties, 'DelaySeconds')).toBe(1);
    const loose = `${yaml('      Tags: [\n  {Key: a,\n Value: b}\n]\n')}  B:\n    Type: AWS::SNS::Topic\n`;
    expect(scalarIn(loose, ...properties, 'Tags', 0, 'Value')).toBe('b');
    expect(scalarIn(loose, 'Resources', 'B', 'Type')).toBe('AWS::SNS::Topic');
  });

  it('gives offsets of the text as it stands, a mark and loose brackets included', () => {
    const text = `\uFEFF${yaml('      Tags: [\n{Key: a, Value: bee}\n]\n')}`;
    const node = valueIn(text, ...properties, 'Tags', 0, 'Value');
    expect(text.slice(...(node?.span ?? [0, 0]))).toBe('bee');
  });

  it('reads JSON, and JSON with a comment or a comma too many as the YAML it is', () => {
    expect(scalarIn('{"Resources": {"A": {"Type": "AWS::SQS::Queue"}}}', 'Resources', 'A', 'Type')).toBe(
      'AWS::SQS::Queue',
    );
    expect(scalarIn('{"Resources": {"A": {"Type": "AWS::SQS::Queue"},}}', 'Resources', 'A', 'Type')).toBe(
      'AWS::SQS::Queue',
    );
  });

  it.each([
    ['a tab as indentation', 'Resources:\n\tA:\n\t\tType: AWS::SQS::Queue\n', /^2: a tab indents this line/],
    ['two tags on one value', yaml('      A: !Sub !Ref B\n'), /^5: a value has two tags/],
    ['a missing colon', 'Resources:\n  A\n  B: 1\n', /^2: a name and its colon/],
    ['a text with a colon', yaml('      A: b: c\n'), /^5: /],
    ['an open bracket', yaml('      A: [1, 2\n'), /^\d: /],
    ['an alias without anchor', yaml('      A: *nothing\n'), /^5: the alias "\*nothing" has no anchor/],
    ['an anchor within itself', yaml('      A: &x [*x]\n'), /^5: this anchor contains an alias to itself/],
    ['a second document', `${yaml('      A: 1\n')}---\n${yaml('      B: 1\n')}`, /^6: a second YAML document/],
    ['cut off JSON', '{"Resources": {"A": {', /^1: the file ends too early/],
    ['an empty file', '  \n', /^1: the file is empty/],
    [
      'a file of something else',
      'name: x\non: push\n',
      /^1: this is not a CloudFormation template.*found "name", "on"/,
    ],
    ['no resources', 'Resources: []\n', /^1: the section "Resources" holds no resources/],
    ['a design', '{"eventloom": 1, "name": "x"}', /^1: this is an Eventloom design/],
    ['a state machine', '{"StartAt": "A", "States": {}}', /^1: this is the definition of a state machine/],
    ['a list', '- a\n- b\n', /^1: this is not a template/],
    ['endless nesting', `Resources: ${'['.repeat(20_000)}`, /^1: /],
  ])('refuses %s with its line', (_what, text, words) => {
    expect(refusal(text)).toMatch(words);
  });

  it('takes a start and an end mark around one document', () => {
    expect(refusal(`---\n${yaml('      A: 1\n')}...\n`)).toBe('readable');
  });
});
