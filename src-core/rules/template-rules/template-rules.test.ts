import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../checking/check-document.ts';
import { imported } from '../../cloudformation/testing/read-yaml-template.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { verifyTemplateRule } from '../testing/verify-template-rule.ts';
import { templatePropertyMissing } from './template-property-missing.ts';
import { templatePropertySlip } from './template-property-slip.ts';
import { templatePropertyUnknown } from './template-property-unknown.ts';
import { templateValueKind } from './template-value-kind.ts';
import { templateValueUnlisted } from './template-value-unlisted.ts';

const resource = (type: string, ...properties: readonly string[]) =>
  [
    `Resources:`,
    `  Jobs:`,
    `    Type: ${type}`,
    `    Properties:`,
    ...properties.map(line => `      ${line}`),
    '',
  ].join('\n');
const queue = (...properties: readonly string[]) => resource('AWS::SQS::Queue', ...properties);
const work = (...properties: readonly string[]) =>
  resource('AWS::Lambda::Function', 'Role: arn:aws:iam::123456789012:role/work', 'Code: { ZipFile: x }', ...properties);

verifyTemplateRule(templatePropertySlip, {
  valid: [queue('VisibilityTimeout: 60')],
  invalid: [
    {
      text: queue('VisibiltyTimeout: 60'),
      at: 'Jobs',
      underlined: 'VisibiltyTimeout',
      says: 'did you mean "VisibilityTimeout"?',
    },
    {
      text: `Conditions: { Live: !Equals [!Ref AWS::Region, eu-west-1] }\n${queue('VisibiltyTimeout: 60').replace('    Type', '    Condition: Live\n    Type')}`,
      at: 'Jobs',
      underlined: 'VisibiltyTimeout',
      says: 'VisibiltyTimeout',
      severity: 'warning',
    },
  ],
});

verifyTemplateRule(templatePropertyUnknown, {
  valid: [queue('QueueName: jobs'), resource('AWS::EC2::VPC', 'Nonsense: 1')],
  invalid: [
    { text: queue('Name: jobs'), at: 'Jobs', underlined: 'Name', says: 'AWS::SQS::Queue has no property "Name"' },
    {
      text: resource('AWS::IAM::Role', 'AssumeRolePolicyDocument: {}', 'Region: here'),
      at: 'Jobs',
      underlined: 'Region',
      says: 'AWS::IAM::Role has no property "Region"',
    },
  ],
});

verifyTemplateRule(templatePropertyMissing, {
  valid: [work(), 'Resources:\n  Jobs: { Type: AWS::SQS::Queue }\n'],
  invalid: [
    {
      text: resource('AWS::Lambda::Function', 'Role: arn:aws:iam::123456789012:role/work'),
      at: 'Jobs',
      underlined: 'Jobs',
      says: 'AWS::Lambda::Function needs the property "Code"',
    },
    {
      text: work('FileSystemConfigs:', '  - Arn: arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/a'),
      at: 'Jobs',
      underlined: 'Arn: arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/a',
      says: 'needs the property "LocalMountPath"',
    },
  ],
});

verifyTemplateRule(templateValueKind, {
  valid: [queue('VisibilityTimeout: "60"'), queue('QueueName: !Ref AWS::StackName')],
  invalid: [
    {
      text: queue('QueueName: [jobs]'),
      at: 'Jobs',
      underlined: 'QueueName',
      says: 'QueueName takes a text; given a list',
    },
    {
      text: queue('QueueName: !If [Live, jobs, [jobs]]'),
      at: 'Jobs',
      underlined: '[jobs]',
      says: 'QueueName takes a text; given a list',
      severity: 'warning',
    },
  ],
});

verifyTemplateRule(templateValueUnlisted, {
  valid: [resource('AWS::Lambda::Url', 'TargetFunctionArn: work', 'AuthType: AWS_IAM')],
  invalid: [
    {
      text: resource('AWS::Lambda::Url', 'TargetFunctionArn: work', 'AuthType: AWS_IAMM'),
      at: 'Jobs',
      underlined: 'AWS_IAMM',
      says: 'AuthType takes "AWS_IAM"; given "AWS_IAMM"',
    },
  ],
});

describe('what is wrong with the text of a template', () => {
  const found = (document: ReturnType<typeof imported>) =>
    checkDocument(document, buildGraph(document)).findings.filter(({ inTemplate }) => inTemplate !== undefined);

  it('is said once: a rule that says as much of the same property is enough', () => {
    const document = imported(work('Environment: { Variables: [a] }'));
    const { findings } = checkDocument(document, buildGraph(document));
    expect(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual([
      'LAMBDA-ENV-SHAPE',
    ]);
  });

  it('goes with an edit that changes it, and with its resource', () => {
    const document = imported(queue('VisibilityTimeout: [60]', 'Name: jobs'));
    expect(found(document).map(({ path }) => path)).toEqual(['Name', 'VisibilityTimeout']);
    const edit = { edit: 'set-property', id: 'Jobs', property: 'visibilityTimeoutSeconds', value: 60 } as const;
    expect(found(applyEdits(document, [edit])).map(({ path }) => path)).toEqual(['Name']);
    expect(found(applyEdits(document, [{ edit: 'remove', ids: ['Jobs'] }]))).toEqual([]);
  });

  it('stay out when a person gives a reason, as any finding', () => {
    const silence = { ruleId: 'TEMPLATE-PROPERTY-UNKNOWN', element: 'Jobs', reason: 'AWS has it since May' };
    const document = applyEdits(imported(queue('Name: jobs')), [{ edit: 'silence', silence }]);
    expect(found(document)).toEqual([]);
  });
});
