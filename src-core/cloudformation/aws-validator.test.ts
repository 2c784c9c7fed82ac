import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Template } from '../contract/template-part.ts';
import { parseDocument } from '../document/parse.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { checkDesign } from '../rules/run-rules.ts';
import { isJsonObject } from '../shared/json.ts';
import { emitTemplate } from './emit-template.ts';
import { findCircle } from './find-circle.ts';
import { renderTemplate } from './render-template.ts';
import { createAwsValidator } from './testing/aws-validator.ts';
import { statementsOf, templateOf } from './testing/template-of.ts';

const validator = createAwsValidator();
afterAll(() => validator.free());

const templates = new URL('../../templates/', import.meta.url);

const errorsOf = (graph: ReturnType<typeof buildGraph>) =>
  checkDesign(graph).filter(finding => finding.severity === 'error');

/** Designs of the gallery that AWS would take. */
const gallery = readdirSync(templates)
  .filter(file => file.endsWith('.eventloom.json'))
  .map(file => {
    const parsed = parseDocument(readFileSync(new URL(file, templates), 'utf8'));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.error[0]?.message}`);
    return [file, buildGraph(parsed.value)] as const;
  })
  .filter(([, graph]) => errorsOf(graph).length === 0);

describe('templates of the gallery under AWS’s validator', () => {
  it('are there', () => expect(gallery.length).toBeGreaterThan(0));

  it.each(gallery)('%s is clean in YAML and in JSON', (_file, graph) => {
    const emitted = emitTemplate(graph);
    if (!emitted.ok) throw new Error(emitted.error[0]?.message);
    expect(validator.complaintsAbout(renderTemplate(emitted.value, 'yaml'))).toEqual([]);
    expect(validator.complaintsAbout(renderTemplate(emitted.value, 'json'), 'json')).toEqual([]);
  });
});

describe('the validator', () => {
  it('does complain about what AWS refuses', () => {
    const template = templateOf({ q: ['sqs', { delaySeconds: 901 }] });
    expect(validator.complaintsAbout(renderTemplate(template, 'yaml')).join()).toContain('901');
  });
});

/** What AWS lets nobody name a resource for: log delivery, X-Ray, and the network interfaces that Lambda makes by itself. */
const WITHOUT_RESOURCE: ReadonlySet<string> = new Set([
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
]);

/** Types and properties that random designs must come to. */
const HARD = [
  'AWS::IAM::Policy',
  'AWS::SQS::QueuePolicy',
  'AWS::Kinesis::StreamConsumer',
  'AWS::Lambda::Version',
  '"QueueName"',
  '"ImageUri"',
  '"Layers"',
  '"VpcConfig"',
  '"ApplicationLogLevel"',
  '"DeliveryStatusLogging"',
  '"EncryptionConfiguration"',
  '"MetricsConfig"',
  '"Tags"',
];

/** Members that name a resource on AWS, with the characters that fit. */
const NAMES: Readonly<Record<string, RegExp>> = {
  QueueName: /^[\w-]{1,80}$|^[\w-]{1,75}\.fifo$/,
  TopicName: /^[\w-]{1,256}$|^[\w-]{1,251}\.fifo$/,
  StateMachineName: /^[\w-]{1,80}$/,
  FunctionName: /^[\w-]{1,64}$/,
  LogGroupName: /^[\w./#-]{1,512}$/,
  ConsumerName: /^[\w.-]{1,128}$/,
  PolicyName: /^[\w+=,.@-]{1,128}$/,
};

/** Logical ids and names that AWS would refuse, in a stack whose name is long. */
function unfitNames(template: Template): readonly string[] {
  const ids = [template.Parameters, template.Resources, template.Outputs].flatMap(part => Object.keys(part ?? {}));
  const names = Object.values(template.Resources).flatMap(({ Properties: properties }) =>
    Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([member, value]) => {
      const written = isJsonObject(value) ? value['Fn::Sub'] : value;
      const name = String(written).replace(/\$\{AWS::StackName\}/, 'eventloom-orders-production-north');
      const pattern = NAMES[member];
      return typeof written === 'string' && pattern?.test(name) === false ? [`${member} ${name}`] : [];
    }),
  );
  return [...ids.filter(id => !/^[A-Za-z0-9]{1,255}$/.test(id)), ...names];
}

describe('random designs that the rules find no error in', () => {
  const seed = 20_261_120;

  it('export cleanly, without circles, with named actions on named resources, the same every time', () => {
    fc.assert(
      fc.property(randomDesigns(40), document => {
        const graph = buildGraph(document);
        expect(errorsOf(graph)).toEqual([]);
        const emitted = emitTemplate(graph);
        if (!emitted.ok) throw new Error(emitted.error.map(problem => problem.message).join('\n'));
        const text = renderTemplate(emitted.value, 'yaml');
        expect(validator.complaintsAbout(text)).toEqual([]);
        expect(unfitNames(emitted.value)).toEqual([]);
        expect(findCircle(emitted.value)).toBeUndefined();
        for (const { Action: action, Resource: resource } of statementsOf(emitted.value)) {
          expect(JSON.stringify(action)).not.toContain('*');
          const isWithoutResource = [action].flat().every(name => WITHOUT_RESOURCE.has(String(name)));
          if (!isWithoutResource) expect(JSON.stringify(resource)).not.toContain('"*"');
        }
        const tagged = emitTemplate(graph, { tags: { team: 'orders' } });
        const taggedText = tagged.ok ? renderTemplate(tagged.value, 'yaml') : '';
        expect(validator.complaintsAbout(taggedText, 'yaml', { isTagged: true })).toEqual([]);
        const again = emitTemplate(buildGraph(structuredClone(document)));
        expect(again.ok && renderTemplate(again.value, 'yaml')).toBe(text);
      }),
      { numRuns: 50, seed },
    );
  }, 60_000);

  it('hold what is hard: functions and machines that start each other, late policies, names for circles', () => {
    const texts = fc.sample(randomDesigns(16), { numRuns: 60, seed }).map(document => {
      const emitted = emitTemplate(buildGraph(document));
      return emitted.ok ? renderTemplate(emitted.value, 'json') : '';
    });
    for (const type of HARD) {
      expect(
        texts.some(text => text.includes(type)),
        type,
      ).toBe(true);
    }
  });
});
