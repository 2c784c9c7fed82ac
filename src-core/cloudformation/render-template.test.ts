import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { renderTemplate } from './render-template.ts';
import { templateLines } from './template-lines.ts';
import { templateOf } from './testing/template-of.ts';

const template = templateOf(
  { shop: 'client', t: 'sns', jobs: ['sqs', { queueName: 'on' }], f: 'lambda', dead: 'sqs' },
  { 'shop -> t': 'send', 't -> jobs': 'subscription', 'jobs -> f': 'event-source-mapping', 'jobs -> dead': 'redrive' },
);

const longForms = ['!Ref', '!Sub'].map(tag => ({
  tag,
  resolve: (text: string) => ({ [tag === '!Ref' ? 'Ref' : 'Fn::Sub']: text }),
}));
const getAtt = { tag: '!GetAtt', resolve: (text: string) => ({ 'Fn::GetAtt': text.split('.') }) };

describe('a rendered template', () => {
  it('says the same in JSON and, with the short tags of CloudFormation, in YAML', () => {
    expect(JSON.parse(renderTemplate(template, 'json'))).toEqual(template);
    const yaml = renderTemplate(template, 'yaml');
    expect(yaml).toContain('FunctionName: !Ref F\n');
    expect(yaml).toContain('Endpoint: !GetAtt Jobs.Arn\n');
    // AWS reads YAML 1.1.
    expect(parse(yaml, { version: '1.1', customTags: [...longForms, getAtt] })).toEqual(template);
  });

  it('reads well: type first, texts that YAML would mistake in quotes, code as lines, a line break at the end', () => {
    const yaml = renderTemplate(template, 'yaml');
    expect(yaml).toMatch(/^AWSTemplateFormatVersion: '2010-09-09'\n/);
    expect(yaml).toMatch(/ {2}T:\n {4}Type: AWS::SNS::Topic\n/);
    expect(yaml).toContain("QueueName: 'on'");
    expect(yaml).toContain('ZipFile: |\n');
    expect(yaml).toMatch(/[^\n]\n$/);
    expect(renderTemplate(template, 'json')).toMatch(/}\n$/);
  });

  it('changes one line when a node is moved', () => {
    const document = design({ q: 'sqs', t: 'sns' });
    const lines = [0, 40].map(x => {
      const resources = document.resources.map(resource => ({
        ...resource,
        position: resource.id === 'q' ? { x, y: 0 } : resource.position,
      }));
      const emitted = emitTemplate(buildGraph({ ...document, resources }));
      return emitted.ok ? renderTemplate(emitted.value, 'yaml').split('\n') : [];
    });
    const [before = [], after = []] = lines;
    expect(before.filter((line, index) => line !== after[index])).toEqual([expect.stringContaining('Id: q,')]);
  });
});

describe.each(['yaml', 'json'] as const)('the lines of an element in %s', format => {
  const text = renderTemplate(template, format);
  const lines = text.split('\n');
  const found = templateLines(template, text, format);
  const textOf = (id: string, index = 0) => {
    const range = found.get(id)?.[index];
    return range === undefined ? '' : lines.slice(range.first - 1, range.last).join('\n');
  };

  it('are those of its resource, from its logical id to its end', () => {
    expect(textOf('jobs')).toMatch(/^\s*"?Jobs"?:/);
    expect(textOf('jobs')).toContain('RedrivePolicy');
    expect(textOf('jobs')).not.toContain('AWS::SQS::QueuePolicy');
    expect(textOf('dead')).toContain('MessageRetentionPeriod');
  });

  it('cover code that has lines of its own', () => {
    expect(textOf('f')).toContain('exports.handler');
    expect(textOf('f')).not.toContain('AWS::Logs::LogGroup');
  });

  it('of a wire are its own resource first, or where it shows', () => {
    expect(textOf('t-jobs')).toContain('AWS::SNS::Subscription');
    expect(textOf('jobs-dead')).toMatch(/^\s*"?Jobs"?:/);
  });

  it('are found where YAML must put the logical id in quotes', () => {
    const small = templateOf({ n: 'sqs', t: 'sns' }, { 't -> n': 'subscription' });
    const ranges = templateLines(small, renderTemplate(small, format), format).get('n');
    expect(ranges?.map(range => range.last - range.first)).toEqual([format === 'yaml' ? 5 : 7, expect.any(Number)]);
  });

  it('are none for what has nothing in the template', () => {
    expect(found.has('shop')).toBe(false);
  });
});
