import { describe, expect, it } from 'vitest';
import type { FindingPlace } from '../../contract/rule.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { checkDesign } from '../../rules/run-rules.ts';
import { design } from '../../rules/testing/design.ts';
import { emitTemplate } from '../emit-template.ts';
import { renderTemplate } from '../render-template.ts';
import { samTemplate } from '../sam-template.ts';
import { readTemplate } from './read-template.ts';
import { TemplateLocator } from './template-locator.ts';

/** The text at which a finding is underlined. */
function underlined(text: string, place: FindingPlace): string | undefined {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  const span = new TemplateLocator(read.value).span(place);
  return span && text.slice(...span);
}

const TEXT = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Wait: { Type: Number, Default: 20 }
Globals:
  Function: { Timeout: 30 }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !Ref Wait
      DelaySeconds: 901 # too long
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Dead.Arn
        maxReceiveCount: 1
      Tags:
        - Key: team
          Value: shop
  Dead: { Type: AWS::SQS::Queue }
  News:
    Type: AWS::SNS::Topic
    Properties:
      FifoTopic: true
      ArchivePolicy: { MessageRetentionPeriod: "400" }
  Work:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        FromJobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs.Arn
            BatchSize: 50
            FunctionResponseTypes: [ReportBatchItemFailures]
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/flow
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Next: B }
`;

describe('what is underlined for a finding', () => {
  it.each([
    ['Jobs', 'delaySeconds', 'DelaySeconds: 901'],
    ['Jobs', 'visibilityTimeoutSeconds', 'VisibilityTimeout: !Ref Wait'],
    ['Jobs', 'messageRetentionPeriodSeconds', 'Jobs'],
    ['Jobs', 'tags', 'Tags:'],
    ['Jobs-Dead', 'maxReceiveCount', 'maxReceiveCount: 1'],
    ['News', 'archiveRetentionDays', 'MessageRetentionPeriod: "400"'],
    ['Work', 'timeoutSeconds', 'Timeout: 30'],
    ['WorkFromJobs', 'batchSize', 'BatchSize: 50'],
    ['WorkFromJobs', 'reportBatchItemFailures', 'FunctionResponseTypes: [ReportBatchItemFailures]'],
    ['Flow', 'definition', 'Definition:'],
    ['Nobody', 'delaySeconds', undefined],
  ])('of %s, about %s: %s', (element, path, expected) => {
    expect(underlined(TEXT, { element, path })).toBe(expected);
  });

  it('is the resource where it names no property', () => {
    expect(underlined(TEXT, { element: 'Dead' })).toBe('Dead');
    expect(underlined(TEXT, { element: 'WorkFromJobs' })).toBe('FromJobs:');
  });

  it('is the place in a definition that stands in the template as such', () => {
    const place = { element: 'Flow', path: 'definition', place: ['States', 'A', 'Next'] };
    expect(underlined(TEXT, place)).toBe('Next: B');
  });
});

describe('a template made from a design', () => {
  const graph = buildGraph(
    design(
      { q: ['sqs', { delaySeconds: 901 }], f: ['lambda', { memorySizeMegabytes: 1 }] },
      { 'q -> f': ['event-source-mapping', { batchSize: 10_001 }] },
    ),
  );
  const emitted = emitTemplate(graph);
  if (!emitted.ok) throw new Error(emitted.error[0]?.message);

  it.each([
    ['CloudFormation, YAML', renderTemplate(emitted.value, 'yaml')],
    ['CloudFormation, JSON', renderTemplate(emitted.value, 'json')],
    ['SAM, YAML', renderTemplate(samTemplate(emitted.value), 'yaml')],
  ])('has what a finding speaks of at its own words: %s', (_, text) => {
    const found = checkDesign(graph).map(finding => [finding.ruleId, underlined(text, finding)?.replaceAll('"', '')]);
    expect(Object.fromEntries(found)).toMatchObject({
      'SQS-RANGE-DELAY': 'DelaySeconds: 901',
      'LAMBDA-MEM-RANGE': 'MemorySize: 1',
      'LAMBDA-ESM-BATCH-RANGE': 'BatchSize: 10001',
      'SQS-NO-DLQ': expect.stringMatching(/^Q/),
    });
  });
});
