import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const FLOW = {
  StartAt: 'Send',
  States: {
    Send: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: `\${Jobs}`, 'MessageBody.$': '$' },
      Next: 'Gone',
    },
  },
};

const template = (place: string, type = 'AWS::Serverless::StateMachine') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Queue:
    Type: AWS::SQS::Queue
  Flow:
    Type: ${type}
    Properties:
      ${place}
      DefinitionSubstitutions: { Jobs: !Ref Queue }
`;

function folder(text: string, flow: string, name = 'flow.asl.json') {
  const file = folderWith({ 'template.yaml': text });
  mkdirSync(file('flows'));
  writeFileSync(file(`flows/${name}`), flow);
  return file;
}

describe('a definition in a file beside its template', () => {
  it.each([
    ['DefinitionUri: flows/flow.asl.json', 'AWS::Serverless::StateMachine'],
    ['DefinitionUri: ./flows/flow.asl.json', 'AWS::Serverless::StateMachine'],
    ['DefinitionS3Location: flows/flow.asl.json', 'AWS::StepFunctions::StateMachine'],
  ])('is checked: %s', async (place, type) => {
    const file = folder(template(place, type), JSON.stringify(FLOW));
    const { code, out, err } = await runCli('check', file('template.yaml'));
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Gone');
  });

  it('that is missing is told once, also where the template is repaired', async () => {
    const file = folderWith({ 'template.yaml': template('DefinitionUri: gone.asl.json') });
    const { err } = await runCli('check', '--fix', file('template.yaml'));
    expect(err.match(/the definition in gone\.asl\.json is not read/g)).toHaveLength(1);
  });

  it('in a nested stack whose file is beside the template is read too, and the file that is missing is told', async () => {
    const file = folderWith({
      'template.yaml': `Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: inner.yaml } }
  Gone: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: gone.yaml } }
`,
      'inner.yaml': 'Resources:\n  Jobs: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 901 } }\n',
    });
    const { code, out, err } = await runCli('check', file('template.yaml'), '--format', 'json');
    expect(code).toBe(1);
    expect(err).toContain('the nested stack in gone.yaml is not read: there is no such file');
    expect(JSON.parse(out).findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId: 'SQS-RANGE-DELAY', element: 'Inner-Jobs', line: 2 })]),
    );
    const exported = await runCli('export', file('template.yaml'), '--force');
    expect(exported.out).toBe(readFileSync(file('template.yaml'), 'utf8'));
  });

  it('makes its wires, in JSON and in YAML, and stays with the design', async () => {
    const yaml = `StartAt: Send\nStates:\n  Send:\n    Type: Task\n    Resource: arn:aws:states:::sqs:sendMessage\n    Parameters: { QueueUrl: "\${Jobs}", MessageBody: x }\n    End: true\n`;
    const file = folder(template('DefinitionUri: flows/flow.asl.yaml'), yaml, 'flow.asl.yaml');
    const { code, out, err } = await runCli('import', file('template.yaml'), '--out', file('a.eventloom.json'));
    expect([code, out, err]).toEqual([0, '', '']);
    const design = JSON.parse(readFileSync(file('a.eventloom.json'), 'utf8'));
    expect(design.connections).toMatchObject([{ type: 'task', from: 'Flow', to: 'Queue' }]);
    expect((await runCli('export', file('a.eventloom.json'))).out).toBe(template('DefinitionUri: flows/flow.asl.yaml'));
    const asl = await runCli('export', file('a.eventloom.json'), '--as', 'asl');
    expect(JSON.parse(asl.out).States.Send.Parameters.QueueUrl).toBe(`\${Jobs}`);
  });

  it('is compared with what the design exports', async () => {
    const file = folder(
      template('DefinitionUri: flows/flow.asl.json'),
      JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Succeed' } } }),
    );
    const { code, out } = await runCli('export', file('template.yaml'), '--diff', file('template.yaml'));
    expect([code, out]).toEqual([0, `${file('template.yaml')}: nothing to change, the export is the same\n`]);
  });

  it('is changed in its own file, not in the template', async () => {
    const file = folder(
      template('DefinitionUri: flows/flow.asl.json'),
      JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Succeed' } } }),
    );
    await runCli('import', file('template.yaml'), '--out', file('a.eventloom.json'));
    const design = readFileSync(file('a.eventloom.json'), 'utf8');
    writeFileSync(file('a.eventloom.json'), design.replace('"A": { "Type": "Succeed" }', '"A": { "Type": "Fail" }'));
    const { code, out, err } = await runCli('export', file('a.eventloom.json'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('or in the file that holds it');
  });

  it.each([
    ['DefinitionUri: flows/missing.asl.json', 'there is no such file'],
    ['DefinitionUri: flows', 'this is a folder'],
    ['DefinitionUri: flows/flow.asl.json', 'line 1 is not JSON'],
  ])('that cannot be read gives a note: %s', async (place, why) => {
    const file = folder(template(place), '{ "StartAt": ');
    const { code, out, err } = await runCli('check', file('template.yaml'));
    expect(code).toBe(0);
    expect(out).not.toContain('Gone');
    expect(err).toContain('the definition in flows');
    expect(err).toContain(why);
  });

  it('in a bucket is left alone', async () => {
    const file = folder(template('DefinitionUri: s3://bucket/flow.asl.json'), '');
    expect(await runCli('check', file('template.yaml'))).toMatchObject({ code: 0, err: '' });
  });
});
