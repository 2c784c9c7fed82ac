import { parseDocument as parseYaml } from 'yaml';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { medianMillis } from './median.ts';
import { sampleDesign } from './sample-design.ts';

const RESOURCES = 60;

/** Conditions that each need the one before twice: 2^40 ways without remembering. */
const CONDITIONS = 40;

/** Makes a CloudFormation template of a design by other means than ours. */
export type Synthesis = (design: EventloomDocument) => { readonly Resources: Readonly<Record<string, unknown>> };

/** Queues in a row, each with a function, a mapping and a role, under chained conditions: about 1 MB. */
const LARGE_QUEUES = 1_000;

/**
 * Prints the speed of reading, checking and editing a template beside bare parsing of its text, and of the export beside a
 * synthesis by the AWS CDK, in the same run.
 */
export function benchTemplates(cdk: Synthesis | undefined): void {
  const text = sampleTemplate();
  const bare = medianMillis(() => parseYaml(text));
  const read = medianMillis(() => readTemplate(text));
  const document = imported(text);
  const edited = applyEdits(document, [
    { edit: 'set-property', id: document.resources[1]?.id ?? '', property: 'tags', value: { a: 'b' } },
  ]);
  const write = medianMillis(() => writeTemplate(edited));
  const exported = medianMillis(() => emitTemplate(buildGraph(sampleDesign(1_000))));
  const chained = medianMillis(() => readTemplate(chainedConditions()));
  console.table({
    'text, characters': { value: text.length },
    'bare YAML parse, ms': { value: round(bare) },
    'read as a design, ms': { value: round(read), 'to a bare parse': round(read / bare) },
    'write one edit, ms': { value: round(write), 'to a bare parse': round(write / bare) },
    'export of 1,000 resources, ms': { value: round(exported) },
    [`${CONDITIONS} chained conditions, ms`]: { value: round(chained) },
    ...largeTemplate(),
  });
  besideCdk(cdk);
}

function largeTemplate() {
  const large = largeText();
  const bare = medianMillis(() => parseYaml(large, { logLevel: 'silent' }), 3);
  const check = medianMillis(() => checkDesign(buildGraph(imported(large))), 3);
  return {
    'large text, characters': { value: large.length },
    'large text, read and check, ms': { value: round(check), 'to a bare parse': round(check / bare) },
  };
}

function besideCdk(cdk: Synthesis | undefined): void {
  if (cdk === undefined) {
    console.log('\nThe AWS CDK is not installed, so nothing stands beside the export.');
    return;
  }
  const design = sampleDesign(RESOURCES);
  const ours = medianMillis(() => {
    const emitted = emitTemplate(buildGraph(design));
    if (!emitted.ok) throw new Error(emitted.error[0]?.message);
    return renderTemplate(emitted.value, 'json');
  });
  const theirs = medianMillis(() => cdk(design));
  console.log(`\nExport of ${design.resources.length} resources of a design beside a synthesis by the AWS CDK:\n`);
  console.table({
    'export, ms': { value: round(ours) },
    'AWS CDK, ms': { value: round(theirs), 'to the export': round(theirs / ours) },
    'AWS CDK, resources': { value: Object.keys(cdk(design).Resources).length },
  });
}

function largeText(): string {
  const queues = Array.from({ length: LARGE_QUEUES }, (_, index) => {
    const condition = `C${index % CONDITIONS}`;
    return `  Q${index}:
    Type: AWS::SQS::Queue
    Condition: ${condition}
    Properties:
      QueueName: !Sub '\${P}-queue-${index}'
      VisibilityTimeout: !If [${condition}, 30, 60]
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Q${(index + 1) % LARGE_QUEUES}.Arn, maxReceiveCount: 5 }
  F${index}:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: !GetAtt R${index}.Arn
      Environment: { Variables: { QUEUE_URL: !Ref Q${index} } }
      Code: { ZipFile: 'exports.handler = async () => {};' }
  R${index}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }]
      Policies:
        - PolicyName: sends
          PolicyDocument:
            Statement: [{ Effect: Allow, Action: ['sqs:SendMessage'], Resource: !GetAtt Q${index}.Arn }]
  M${index}:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !Ref F${index}, EventSourceArn: !GetAtt Q${index}.Arn, BatchSize: 10 }
`;
  });
  const [head = ''] = chainedConditions().split('Resources:');
  return `${head}Resources:\n${queues.join('')}`;
}

function sampleTemplate(): string {
  const emitted = emitTemplate(buildGraph(sampleDesign(RESOURCES)));
  if (!emitted.ok) throw new Error(emitted.error[0]?.message);
  return renderTemplate(emitted.value, 'yaml');
}

function imported(text: string) {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return importTemplate(read.value, {});
}

function chainedConditions(): string {
  const lines = Array.from({ length: CONDITIONS }, (_, index) =>
    index === 0
      ? '  C0: !Equals [!Ref P, a]'
      : `  C${index}: !Or [!Condition C${index - 1}, !Not [!Condition C${index - 1}]]`,
  );
  const resource = `Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { DelaySeconds: !If [C${CONDITIONS - 1}, 1, 2] }\n`;
  return `Parameters:\n  P: { Type: String }\nConditions:\n${lines.join('\n')}\n${resource}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
