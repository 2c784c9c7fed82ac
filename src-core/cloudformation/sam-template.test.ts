import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { EventloomDocument } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { emitTemplate } from './emit-template.ts';
import { renderTemplate } from './render-template.ts';
import { samTemplate } from './sam-template.ts';
import { createAwsValidator } from './testing/aws-validator.ts';
import { imported } from './testing/read-yaml-template.ts';
import { propertiesOf, templateOf } from './testing/template-of.ts';
import { writeTemplate } from './write/write-template.ts';

const validator = createAwsValidator();
afterAll(() => validator.free());

const folder = new URL('../../templates/', import.meta.url);

const gallery = readdirSync(folder)
  .filter(file => file.endsWith('.eventloom.json') && !file.startsWith('broken'))
  .map(file => {
    const parsed = parseDocument(readFileSync(new URL(file, folder), 'utf8'));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.error[0]?.message}`);
    return [file, parsed.value] as const;
  });

function sam(document: EventloomDocument) {
  const emitted = emitTemplate(buildGraph(document));
  return emitted.ok ? samTemplate(emitted.value) : undefined;
}

/** What engines see of a design: every element by its id, defaults applied. */
function seen(document: EventloomDocument) {
  const { resources, connections } = buildGraph(document);
  const bare = [...resources, ...connections].map(({ given: _, ...element }) => [element.id, element] as const);
  return Object.fromEntries(bare);
}

describe('a SAM template', () => {
  // The validator looks at references and plain resources; verify:cloudformation has SAM's own words translated.
  it.each(gallery)('of %s comes back as the same design and is clean under AWS’s validator', (_file, document) => {
    const template = sam(document) ?? {};
    for (const format of ['yaml', 'json'] as const) {
      const text = renderTemplate(template, format);
      const back = imported(text);
      expect(seen(back)).toEqual(seen(document));
      expect(writeTemplate(back)).toEqual({ text, refused: [] });
      expect(validator.complaintsAbout(text, format)).toEqual([]);
    }
  });

  it('publishes a function with provisioned concurrency by itself, and names the alias as SAM does', () => {
    const template = samTemplate(
      templateOf(
        { f: ['lambda', { provisionedConcurrentExecutions: 5, maximumRetryAttempts: 0 }], q: 'sqs', g: 'lambda' },
        { 'q -> f': 'event-source-mapping', 'g -> f': 'send' },
      ),
    );
    expect(propertiesOf(template, 'F')).toMatchObject({
      AutoPublishAlias: 'live',
      VersionDescription: expect.stringMatching(/^Contents /),
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 },
      Events: { QF: { Type: 'SQS' } },
    });
    expect(Object.keys(template.Resources)).not.toEqual(expect.arrayContaining(['FAlias']));
    expect(Object.keys(template.Resources)).not.toEqual(expect.arrayContaining(['FVersion']));
    expect(template.Resources['FInvokeConfig']).toMatchObject({ DependsOn: 'FAliaslive' });
    expect(propertiesOf(template, 'G')['Environment']).toEqual({
      Variables: { F_FUNCTION_NAME: { Ref: 'FAliaslive' } },
    });
  });

  it('comes back whatever the design holds, like the CloudFormation template', () => {
    fc.assert(
      fc.property(randomDesigns(), document => {
        const emitted = emitTemplate(buildGraph(document));
        if (!emitted.ok) return;
        const plain = imported(renderTemplate(emitted.value, 'yaml'));
        expect(seen(imported(renderTemplate(samTemplate(emitted.value), 'yaml')))).toEqual(seen(plain));
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('says functions with their events, and machines with their definition', () => {
    const template = samTemplate(
      templateOf(
        {
          jobs: ['sqs', {}],
          news: ['sns', {}],
          clicks: ['kinesis', {}],
          work: ['lambda', { tags: { team: 'a' } }],
          flow: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } }],
        },
        {
          'jobs -> work': ['event-source-mapping', { batchSize: 5 }],
          'clicks -> work': ['event-source-mapping', {}],
          'news -> work': ['subscription', { filterPolicy: { kind: ['a'] } }],
        },
      ),
    );
    expect(template).toMatchObject({ Transform: 'AWS::Serverless-2016-10-31' });
    expect(Object.values(template.Resources).map(({ Type }) => Type)).toEqual([
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::Kinesis::Stream',
      'AWS::Serverless::Function',
      'AWS::Logs::LogGroup',
      'AWS::IAM::Role',
      'AWS::Serverless::StateMachine',
      'AWS::IAM::Role',
    ]);
    expect(propertiesOf(template, 'Work')).toMatchObject({
      InlineCode: expect.any(String),
      Tags: { team: 'a' },
      Role: { 'Fn::GetAtt': ['WorkRole', 'Arn'] },
      Events: {
        JobsWork: { Type: 'SQS', Properties: { Queue: { 'Fn::GetAtt': ['Jobs', 'Arn'] }, BatchSize: 5 } },
        ClicksWork: { Type: 'Kinesis', Properties: { Stream: { 'Fn::GetAtt': ['Clicks', 'Arn'] } } },
        NewsWork: { Type: 'SNS', Properties: { Topic: { Ref: 'News' }, FilterPolicy: { kind: ['a'] } } },
      },
    });
    expect(propertiesOf(template, 'Flow')).toMatchObject({
      Definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } },
      Role: { 'Fn::GetAtt': ['FlowRole', 'Arn'] },
    });
  });
});
