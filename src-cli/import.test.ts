import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const TEMPLATE = `# Kept as it is
Parameters:
  Wait: { Type: Number, Default: 5 }
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !Ref Wait
      VisibilityTimeout: 43201
  Table:
    Type: AWS::DynamoDB::Table
`;

describe('eventloom import', () => {
  it('prints the design, which keeps the template, and says what stays outside the canvas', async () => {
    const file = folderWith({ 'template.yaml': TEMPLATE });
    const { code, out, err } = await runCli('import', file('template.yaml'));
    expect(code).toBe(0);
    const design = JSON.parse(out);
    expect(design.resources).toMatchObject([{ id: 'Queue', type: 'sqs', properties: { delaySeconds: 5 } }]);
    expect(design.template.text.join('\n')).toBe(TEMPLATE);
    expect(err).toContain('1 resource stays outside the canvas and in the template: AWS::DynamoDB::Table');
    expect(err).toContain('delivery delay of "Queue" stands behind a parameter or function: its default is checked');
  });

  it('writes the design to a file that the other commands take', async () => {
    const file = folderWith({ 'template.yaml': TEMPLATE });
    expect((await runCli('import', file('template.yaml'), '--out', file('a.eventloom.json'))).out).toBe('');
    expect(readFileSync(file('a.eventloom.json'), 'utf8')).toContain('"eventloom": 1');
    expect((await runCli('check', file('a.eventloom.json'))).out).toContain('SQS-RANGE-VISIBILITY');
  });

  it('exits 2 with file, line and reason for what it cannot read', async () => {
    const file = folderWith({ 'broken.yaml': 'Resources:\n  A:\n   Type: x\n  - y\n', 'list.json': '[1]' });
    const broken = await runCli('import', file('broken.yaml'));
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).toMatch(/broken\.yaml:\d: \w/);
    expect((await runCli('import', file('list.json'))).code).toBe(2);
    expect((await runCli('import', file('nothing.yaml'))).err).toContain('there is no such file');
  });
});

describe('eventloom check of a template', () => {
  it('gives each finding its line in the template', async () => {
    const file = folderWith({ 'template.yaml': TEMPLATE });
    const { code, out } = await runCli('check', file('template.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('line 9, visibilityTimeoutSeconds');
    const sarif = JSON.parse((await runCli('check', file('template.yaml'), '--format', 'sarif')).out);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(9);
  });

  it('says which values come from a default or stand behind a condition', async () => {
    const template = `Parameters:
  Wait: { Type: Number, Default: 43201 }
  Stage: { Type: String, Default: test }
Conditions:
  IsLive: !Equals [!Ref Stage, live]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Condition: IsLive
    Properties: { VisibilityTimeout: !Ref Wait }
`;
    const file = folderWith({ 'template.yaml': template });
    const words = 'Visibility timeout: from the default of parameter "Wait"';
    expect((await runCli('check', file('template.yaml'))).out).toContain(
      `${words}; "Queue" exists only while condition "IsLive" holds, which it does not by the default of parameter "Stage".`,
    );
    const { findings } = JSON.parse((await runCli('check', file('template.yaml'), '--format', 'json')).out);
    expect(findings[0].assumed).toContain(words);
    expect((await runCli('check', file('template.yaml'), '--format', 'sarif')).out).toContain('default of parameter');
    expect((await runCli('check', file('template.yaml'), '--format', 'junit')).out).toContain('default of parameter');
  });

  it('says nothing of values that the template leaves open', async () => {
    const template =
      'Parameters:\n  V: { Type: Number }\nResources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: !Ref V\n  F:\n    Type: AWS::Lambda::Function\n    Properties: { Timeout: 900 }\n  M:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }\n';
    const judged = folderWith({
      'a.yaml': template.replace('Type: Number', 'Type: Number, Default: 30'),
      'b.yaml': template,
    });
    expect((await runCli('check', judged('a.yaml'))).out).toMatch(/visibility/i);
    expect((await runCli('check', judged('b.yaml'))).out).not.toMatch(/visibility timeout/i);
  });

  it('places its resources side by side when it is drawn', async () => {
    const file = folderWith({ 'template.yaml': `${TEMPLATE}  Second:\n    Type: AWS::SQS::Queue\n` });
    const { out } = await runCli('render', file('template.yaml'));
    const places = [...out.matchAll(/<rect x="(\d+)" y="(\d+)" width="208"/g)].map(match => `${match[1]},${match[2]}`);
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

describe('eventloom export of an imported design', () => {
  it('gives the template back to the byte, edited only where the design was', async () => {
    const file = folderWith({ 'template.yaml': TEMPLATE.replace('43201', '30') });
    await runCli('import', file('template.yaml'), '--out', file('a.eventloom.json'));
    expect((await runCli('export', file('a.eventloom.json'))).out).toBe(TEMPLATE.replace('43201', '30'));
    const design = readFileSync(file('a.eventloom.json'), 'utf8');
    writeFileSync(
      file('b.eventloom.json'),
      design.replace('"visibilityTimeoutSeconds": 30', '"visibilityTimeoutSeconds": 60'),
    );
    expect((await runCli('export', file('b.eventloom.json'))).out).toBe(TEMPLATE.replace('43201', '60'));
    const json = await runCli('export', file('a.eventloom.json'), '--format', 'json');
    expect(JSON.parse(json.out).Resources.Queue.Properties.DelaySeconds).toEqual({ Ref: 'Wait' });
  });

  it('writes nothing when the template does not take an edit, unless forced', async () => {
    const text =
      'Conditions: { A: !Equals [a, a] }\nResources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { DelaySeconds: !If [A, 1, 2] }\n';
    const file = folderWith({ 'template.yaml': text });
    await runCli('import', file('template.yaml'), '--out', file('a.eventloom.json'));
    writeFileSync(
      file('a.eventloom.json'),
      readFileSync(file('a.eventloom.json'), 'utf8').replace('"delaySeconds": 1', '"delaySeconds": 3'),
    );
    const refused = await runCli('export', file('a.eventloom.json'));
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('Delivery delay of "Q" stands behind Fn::If');
    expect((await runCli('export', file('a.eventloom.json'), '--force')).out).toBe(text);
  });
});

describe('eventloom check --fix of a template', () => {
  it('repairs the line at fault and leaves the rest', async () => {
    const file = folderWith({ 'template.yaml': TEMPLATE });
    await runCli('check', file('template.yaml'), '--fix');
    expect(readFileSync(file('template.yaml'), 'utf8')).toBe(TEMPLATE.replace('43201', '43200'));
  });

  it('says why a template runs quietly, and reads YAML as nothing but a template', async () => {
    const at = folderWith({
      'queue.yaml': 'Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n',
      'other.yaml': 'hello: world\n',
    });
    const run = await runCli('simulate', at('queue.yaml'), '--for', '10s');
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was sent: the design has no client.') });
    const refused = await runCli('check', at('other.yaml'));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('this is not a CloudFormation template: the section "Resources" is missing');
  });
});
