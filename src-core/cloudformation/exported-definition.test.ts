import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import type { Json } from '../shared/json.ts';
import { exportedDefinition } from './exported-definition.ts';
import { imported } from './testing/read-yaml-template.ts';
import { propertiesOf, templateOf } from './testing/template-of.ts';

const task = (argument: Json): Json => ({
  StartAt: 'Send',
  States: {
    Send: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: argument, MessageBody: 'x' },
      End: true,
    },
  },
});

const ofTemplate = (machine: string) => {
  const document = imported(
    `Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n  Flow:\n${machine.replace(/^/gm, '    ')}\n`,
  );
  return exportedDefinition(document, buildGraph(document), 'Flow');
};

describe('the exported definition of a state machine', () => {
  it('is that of the exported template, its keys included', () => {
    const elements = {
      'job-queue': ['sqs', {}],
      flow: ['step-functions', { definition: task(`\${job-queue}`) }],
    } as const;
    const document = design(elements);
    const found = exportedDefinition(document, buildGraph(document), 'flow');
    const { DefinitionString: text, DefinitionSubstitutions: keys } = propertiesOf(templateOf(elements), 'Flow');
    expect(found).toEqual({ ok: true, value: JSON.parse(String(text)) });
    expect(found).toEqual({ ok: true, value: task(`\${job_queue}`) });
    expect(keys).toMatchObject({ job_queue: { Ref: 'JobQueue' } });
  });

  it('has no key that CloudFormation would take for one of its functions', () => {
    const elements = { Ref: ['sqs', {}], flow: ['step-functions', { definition: task(`\${Ref}`) }] } as const;
    const { DefinitionString: text, DefinitionSubstitutions: keys } = propertiesOf(templateOf(elements), 'Flow');
    expect(keys).toEqual({ Ref_id: { Ref: 'Ref' } });
    expect(JSON.parse(String(text))).toEqual(task(`\${Ref_id}`));
  });

  it('keeps the keys of the template that the design came from', () => {
    const text = JSON.stringify(task(`\${Url}`));
    const machine = `Type: AWS::StepFunctions::StateMachine\nProperties:\n  DefinitionString: '${text}'\n  DefinitionSubstitutions: { Url: !Ref Jobs }`;
    expect(ofTemplate(machine)).toEqual({ ok: true, value: task(`\${Url}`) });
  });

  it('names by dollar braces what functions of the template name', () => {
    for (const argument of ['{ Ref: Jobs }', '!Ref Jobs', `!Sub "\${Jobs}"`]) {
      const definition = `{ StartAt: Send, States: { Send: { Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: { QueueUrl: ${argument}, MessageBody: x }, End: true } } }`;
      const machine = `Type: AWS::Serverless::StateMachine\nProperties:\n  Definition: ${definition}`;
      expect(ofTemplate(machine)).toEqual({ ok: true, value: task(`\${Jobs}`) });
    }
    const text = `!Sub '${JSON.stringify(task(`\${Jobs.QueueUrl}`))}'`;
    expect(ofTemplate(`Type: AWS::StepFunctions::StateMachine\nProperties:\n  DefinitionString: ${text}`)).toEqual({
      ok: true,
      value: task(`\${Jobs.QueueUrl}`),
    });
  });

  it('fails with a sentence where the template has none', () => {
    const elsewhere = ofTemplate('Type: AWS::Serverless::StateMachine\nProperties:\n  DefinitionUri: flow.asl.json');
    expect(elsewhere).toEqual({
      ok: false,
      error: 'the definition of "Flow" does not stand in the template but in another file',
    });
  });
});
