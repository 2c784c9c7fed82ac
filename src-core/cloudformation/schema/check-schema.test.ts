import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document/parse.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { emitTemplate } from '../emit-template.ts';
import { renderTemplate } from '../render-template.ts';
import { samTemplate } from '../sam-template.ts';
import { readTemplateText } from '../text/read-text.ts';
import { checkSchema } from './check-schema.ts';

/** What is said of a template, as the text that is underlined and the sentence. */
function said(text: string): readonly string[] {
  const read = readTemplateText(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return checkSchema(read.value).map(({ span, message }) => `${text.slice(...span)}: ${message}`);
}

const queue = (properties: string) => `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
${properties}
`;

const machine = (properties: string) => `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
${properties}
`;

describe('names', () => {
  it('of properties that the type does not have are told, with the one that is meant', () => {
    expect(said(queue('      VisibiltyTimeout: 30'))).toEqual([
      'VisibiltyTimeout: AWS::SQS::Queue has no property "VisibiltyTimeout"; did you mean "VisibilityTimeout"?',
    ]);
    expect(said(queue('      Name: jobs'))).toEqual(['Name: AWS::SQS::Queue has no property "Name"']);
  });

  it('inside a value are told too', () => {
    const text = `Resources:
  Work:
    Type: AWS::Lambda::Function
    Properties: { Role: r, Code: { S3Buckett: b, S3Key: k } }
`;
    expect(said(text)).toEqual(['S3Buckett: "Code" has no property "S3Buckett"; did you mean "S3Bucket"?']);
  });

  it('of SAM are told where they are a slip alone, since SAM takes more than the specification knows', () => {
    expect(said(machine('      Timeout: 3\n      SomethingNew: 1'))).toEqual([]);
    expect(said(machine('      MemorySyze: 128'))).toEqual([
      'MemorySyze: AWS::Serverless::Function has no property "MemorySyze"; did you mean "MemorySize"?',
    ]);
  });
});

describe('required properties', () => {
  it('that are missing are told at the resource', () => {
    expect(said('Resources:\n  Mail:\n    Type: AWS::SNS::Subscription\n    Properties:\n      TopicArn: a\n')).toEqual(
      ['Mail: AWS::SNS::Subscription needs the property "Protocol"'],
    );
    expect(said('Resources:\n  Allow:\n    Type: AWS::SQS::QueuePolicy\n')).toHaveLength(2);
  });

  it('may come from a function', () => {
    const text = `Resources:
  Allow:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }
`;
    expect(said(text)).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['VisibilityTimeout: soon', 'soon: VisibilityTimeout takes a whole number; given "soon"'],
    ['FifoQueue: maybe', 'maybe: FifoQueue takes true or false; given "maybe"'],
    ['QueueName: [jobs]', 'QueueName: QueueName takes a text; given a list'],
    ['Tags: { Team: shop }', 'Tags: Tags takes a list; given an object'],
  ])('of another kind: %s', (property, expected) => {
    expect(said(queue(`      ${property}`))).toEqual([expected]);
  });

  it.each([
    'VisibilityTimeout: "30"',
    'FifoQueue: "TRUE"',
    'QueueName: 5',
    'VisibilityTimeout: !Ref Seconds',
    'VisibilityTimeout: !If [Long, 60, !Ref AWS::NoValue]',
    'KmsMasterKeyId: "{{resolve:ssm:key}}"',
    'VisibilityTimeout:',
    'RedrivePolicy: { anything: 1 }',
  ])('that CloudFormation takes are let alone: %s', property => {
    expect(said(queue(`      ${property}`))).toEqual([]);
  });

  it('behind a condition are judged each', () => {
    expect(said(queue('      VisibilityTimeout: !If [Long, 60, soon]'))).toHaveLength(1);
  });

  it('of a list are told with what is allowed', () => {
    const text = `Resources:
  Work:
    Type: AWS::Lambda::Function
    Properties: { Role: r, Code: ./code, TracingConfig: { Mode: Activ } }
`;
    expect(said(text)).toEqual(['Activ: Mode takes "Active"; given "Activ"']);
  });
});

describe('silence', () => {
  it('about types without a schema, and in a template that a macro rewrites', () => {
    expect(said('Resources:\n  Net: { Type: AWS::EC2::VPC, Properties: { Nonsense: 1 } }\n')).toEqual([]);
    expect(said(`Transform: Own\n${queue('      Nonsense: 1')}`)).toEqual([]);
    expect(said(`Transform: [AWS::Serverless-2016-10-31]\n${queue('      Nonsense: 1')}`)).toHaveLength(1);
  });

  it('about every template of the gallery, as CloudFormation and as SAM', () => {
    const folder = new URL('../../../templates/', import.meta.url);
    for (const file of readdirSync(folder).filter(name => name.endsWith('.eventloom.json'))) {
      const parsed = parseDocument(readFileSync(new URL(file, folder), 'utf8'));
      const emitted = parsed.ok ? emitTemplate(buildGraph(parsed.value)) : undefined;
      if (emitted?.ok !== true) continue;
      for (const template of [emitted.value, samTemplate(emitted.value)]) {
        expect(said(renderTemplate(template, 'yaml')), file).toEqual([]);
        expect(said(renderTemplate(template, 'json')), file).toEqual([]);
      }
    }
  });
});
