import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply-edits.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { design } from '../../rules/testing/design.ts';
import { fail, ok } from '../../shared/result.ts';
import { emitWhole } from '../emit-template.ts';
import { splitTemplate } from '../nested/split-template.ts';
import { renderTemplate } from '../render-template.ts';
import { writeTemplate } from '../write/write-template.ts';
import { importTemplate } from './import-template.ts';
import type { ReadLocalFile } from './local-files.ts';
import { readTemplate, type TemplateReading } from './read-template.ts';
import { TemplateLocator } from './template-locator.ts';

const filesOf =
  (files: Readonly<Record<string, string>>): ReadLocalFile =>
  path => {
    const text = files[path];
    return text === undefined ? fail('there is no such file') : ok(text);
  };

function read(text: string, files: Readonly<Record<string, string>>): TemplateReading {
  const result = readTemplate(text, filesOf(files));
  if (!result.ok) throw new Error(result.error[0]?.message);
  return result.value;
}

/** The design without its places and ids: kinds by name, and what is wired to what. */
function drawn({ resources, connections }: EventloomDocument) {
  const last = (id: string) =>
    resources
      .find(resource => resource.id === id)
      ?.name.split('/')
      .at(-1)
      ?.toLowerCase();
  return {
    resources: resources.map(({ id, type, properties }) => ({ name: last(id), type, properties })).sort(byName),
    wires: connections.map(({ type, from, to }) => `${last(from)} ${type} ${last(to)}`).sort(),
  };
}

function byName(left: { readonly name: string | undefined }, right: { readonly name: string | undefined }): number {
  return (left.name ?? '') < (right.name ?? '') ? -1 : 1;
}

const QUEUES = `Parameters:
  Wait: { Type: Number, Default: 5 }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: !Ref Wait }
Outputs:
  JobsArn: { Value: !GetAtt Jobs.Arn }
`;

const PARENT = `# kept to the byte
Resources:
  Queues:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: nested/queues.yaml
      Parameters: { Wait: 60 }
  News:
    Type: AWS::SNS::Topic
  ToJobs:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Queues.Outputs.JobsArn }
`;

describe('nested stacks in files beside the template', () => {
  it('are read as one with it: what is handed to them, and what they give out', () => {
    const reading = read(PARENT, { 'nested/queues.yaml': QUEUES });
    expect(reading.document.resources.map(({ name, type, properties }) => [name, type, properties])).toEqual([
      ['Queues/Jobs', 'sqs', { visibilityTimeoutSeconds: 60 }],
      ['News', 'sns', {}],
    ]);
    expect(reading.document.connections).toMatchObject([{ type: 'subscription', from: 'News', to: 'Queues-Jobs' }]);
    expect(reading.others).toEqual([
      {
        logicalId: 'Queues',
        type: 'AWS::CloudFormation::Stack',
        line: 3,
        nested: { file: 'nested/queues.yaml', resources: 1 },
      },
    ]);
    expect([...reading.files.texts.keys()]).toEqual(['nested/queues.yaml']);
  });

  it('leave the text as it is to the byte, and the design reads the same again', () => {
    const reading = read(PARENT, { 'nested/queues.yaml': QUEUES });
    const document = importTemplate(reading, {});
    expect(writeTemplate(document)).toEqual({ text: PARENT, refused: [] });
    expect(document.template?.files).toEqual({ 'nested/queues.yaml': QUEUES });
  });

  it('stand in nested stacks of SAM and of nested stacks, each seen from its own folder', () => {
    const app = `Transform: AWS::Serverless-2016-10-31
Resources:
  App: { Type: AWS::Serverless::Application, Properties: { Location: ./apps/shop.yaml } }
`;
    const shop = `Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ../nested/queues.yaml } }
  Work:
    Type: AWS::Serverless::Function
    Properties: { Events: { Jobs: { Type: SQS, Properties: { Queue: !GetAtt Inner.Outputs.JobsArn } } } }
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: flow.json }
`;
    const flow = '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }';
    const { document, others } = read(app, {
      'apps/shop.yaml': shop,
      'nested/queues.yaml': QUEUES,
      'apps/flow.json': flow,
    });
    expect(document.connections).toMatchObject([
      { type: 'event-source-mapping', from: 'App-Inner-Jobs', to: 'App-Work' },
    ]);
    expect(document.resources.find(({ id }) => id === 'App-Flow')?.properties['definition']).toEqual(JSON.parse(flow));
    expect(others[0]?.nested).toEqual({ file: 'apps/shop.yaml', resources: 4 });
  });

  it.each([
    ['a file that is not there', {}, 'there is no such file'],
    ['a file that is no template', { 'nested/queues.yaml': '[1' }, 'line 1: '],
    ['a file that holds itself', { 'nested/queues.yaml': PARENT.replace('nested/', '') }, 'it holds itself'],
  ])('say why they are not read: %s', (_, files, why) => {
    const { document, files: found } = read(PARENT, files);
    expect(found.troubles.get('nested/queues.yaml')).toContain(why);
    expect(document.resources.map(({ name }) => name)).toContain('News');
  });

  it('at an address are left alone', () => {
    const text = PARENT.replace('nested/queues.yaml', 'https://s3.amazonaws.com/bucket/queues.yaml');
    const { document, files, others } = read(text, {});
    expect([document.connections, files.troubles.size, others[0]?.nested]).toEqual([[], 0, undefined]);
  });

  it('that multiply are read up to a bound', () => {
    const many = (file: string) =>
      `Resources:\n${Array.from({ length: 20 }, (_, index) => `  S${index}: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${file} } }`).join('\n')}\n`;
    const { files } = read(many('a.yaml'), { 'a.yaml': many('b.yaml'), 'b.yaml': many('c.yaml'), 'c.yaml': QUEUES });
    expect([...files.troubles.values()].join()).toContain('more than 200 nested stacks are not read');
  });
});

describe('an edit of what stands in the file of a nested stack', () => {
  const document = importTemplate(read(PARENT, { 'nested/queues.yaml': QUEUES }), {});
  const wire = { id: 'w', type: 'redrive', from: 'Queues-Jobs', to: 'Queues-Jobs', properties: {} };

  it.each([
    [
      'a property',
      { edit: 'set-property', id: 'Queues-Jobs', property: 'visibilityTimeoutSeconds', value: 90 },
      'stands in the file of the nested stack "Queues"; open that file to change it',
    ],
    [
      'a removal',
      { edit: 'remove', ids: ['Queues-Jobs'] },
      'stands in the file of the nested stack "Queues"; remove it',
    ],
    ['a wire', { edit: 'add-connection', connection: wire }, 'needs lines in the file of the nested stack "Queues"'],
  ] as const)('is refused with the reason, and changes no byte: %s', (_, edit, why) => {
    const written = writeTemplate(applyEdits(document, [edit]));
    expect(written?.refused.map(({ message }) => message).join()).toContain(why);
    expect(written?.text).toContain('TemplateURL: nested/queues.yaml');
    expect(written?.text).not.toContain('Queues/');
  });

  it('of its place is kept in the picture of the template around', () => {
    const moved = applyEdits(document, [{ edit: 'move', positions: { 'Queues-Jobs': { x: 400, y: 80 } } }]);
    const written = writeTemplate(moved);
    expect(written?.refused).toEqual([]);
    const again = read(written?.text ?? '', { 'nested/queues.yaml': QUEUES });
    expect(again.document.resources.find(({ id }) => id === 'Queues-Jobs')?.position).toEqual({ x: 400, y: 80 });
  });

  it('is told at the line of the nested stack', () => {
    const reading = read(PARENT, { 'nested/queues.yaml': QUEUES });
    const place = { element: 'Queues-Jobs', path: 'visibilityTimeoutSeconds' };
    expect(new TemplateLocator(reading).locate(place).line).toBe(3);
  });
});

describe('what export --split writes', () => {
  it('opens as the design that it came from', () => {
    const document = design(
      {
        orders: 'sns',
        jobs: 'sqs',
        dead: 'sqs',
        work: ['lambda', { timeoutSeconds: 5 }],
        flow: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: `\${work}`, End: true } } } },
        ],
      },
      {
        'orders -> jobs': 'subscription',
        'jobs -> dead': 'redrive',
        'jobs -> work': 'event-source-mapping',
        'work -> orders': 'send',
        'flow -> work': 'task',
      },
    );
    const emitted = emitWhole(buildGraph(document));
    if (!emitted.ok) throw new Error(emitted.error[0]?.message);
    const dealt = Object.keys(emitted.value.Resources).map((id, index) => [id, `Part${(index % 3) + 1}`] as const);
    const split = splitTemplate(emitted.value, { fileOf: stack => `${stack}.yaml`, before: new Map(dealt) });
    if (!split.ok) throw new Error(split.error[0]?.message);
    const parts = [...split.value.parts].map(([stack, part]) => [`${stack}.yaml`, renderTemplate(part, 'yaml')]);
    expect(parts.length).toBe(3);
    const { document: opened } = read(renderTemplate(split.value.parent, 'yaml'), Object.fromEntries(parts));
    const whole = read(renderTemplate(emitted.value, 'yaml'), {});
    expect(drawn(opened).wires).toEqual(drawn(whole.document).wires);
    expect(drawn(opened).resources.map(({ name, type }) => [name, type])).toEqual(
      drawn(whole.document).resources.map(({ name, type }) => [name, type]),
    );
  });
});
