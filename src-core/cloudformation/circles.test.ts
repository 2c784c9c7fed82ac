import { describe, expect, it } from 'vitest';
import type { Template } from '../contract/template-part.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { findCircle } from './find-circle.ts';
import { allowedTo, propertiesOf, templateOf } from './testing/template-of.ts';

const starts = (id: string) => ({
  definition: {
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution',
        Parameters: { StateMachineArn: `\${${id}}` },
      },
    },
  },
});

describe('circles', () => {
  it('functions that invoke each other: one keeps its variable, one policy comes afterwards', () => {
    const template = templateOf({ f: 'lambda', g: 'lambda' }, { 'f -> g': 'send', 'g -> f': 'send' });
    expect(findCircle(template)).toBeUndefined();
    expect(propertiesOf(template, 'F')['Environment']).toEqual({ Variables: { G_FUNCTION_NAME: { Ref: 'G' } } });
    expect(propertiesOf(template, 'G')).not.toHaveProperty('Environment');
    expect(allowedTo(template, 'F')).toContain('lambda:InvokeFunction G');
    expect(allowedTo(template, 'G')).toContain('lambda:InvokeFunction F');
    expect(propertiesOf(template, 'GPolicy')['Roles']).toEqual([{ Ref: 'GRole' }]);
  });

  it('a function that sends to the queue it reads', () => {
    const template = templateOf({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send', 'q -> f': 'event-source-mapping' });
    expect(findCircle(template)).toBeUndefined();
    expect(propertiesOf(template, 'F')['Environment']).toEqual({ Variables: { Q_QUEUE_URL: { Ref: 'Q' } } });
  });

  it('a function that starts the machine which calls it', () => {
    const template = templateOf(
      {
        f: 'lambda',
        m: ['step-functions', { definition: { States: { A: { Type: 'Task', Resource: `\${f}` } } } }],
      },
      { 'f -> m': 'start-execution', 'm -> f': 'task' },
    );
    expect(findCircle(template)).toBeUndefined();
    expect(allowedTo(template, 'F')).toContain('states:StartExecution M');
    expect(allowedTo(template, 'M')).toEqual(['lambda:InvokeFunction F']);
  });

  it('machines that start each other: one goes by a name that no other stack has', () => {
    const template = templateOf(
      { a: ['step-functions', starts('b')], b: ['step-functions', starts('a')] },
      { 'a -> b': 'task', 'b -> a': 'task' },
    );
    expect(findCircle(template)).toBeUndefined();
    expect(propertiesOf(template, 'A')['StateMachineName']).toEqual({ 'Fn::Sub': `\${AWS::StackName}-A` });
    expect(propertiesOf(template, 'B')['DefinitionSubstitutions']).toEqual({
      a: {
        'Fn::Sub': `arn:\${AWS::Partition}:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:\${AWS::StackName}-A`,
      },
    });
    expect(propertiesOf(template, 'B')).not.toHaveProperty('StateMachineName');
  });

  it('a machine that starts itself keeps the name it was given', () => {
    const template = templateOf({ a: ['step-functions', { ...starts('a'), stateMachineName: 'loop' }] });
    expect(findCircle(template)).toBeUndefined();
    expect(propertiesOf(template, 'A')).toMatchObject({
      StateMachineName: 'loop',
      DefinitionSubstitutions: {
        a: { 'Fn::Sub': `arn:\${AWS::Partition}:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:loop` },
      },
    });
  });

  it('a dead-letter queue that lists the queues it serves', () => {
    const template = templateOf(
      {
        q: ['sqs', { fifoQueue: true }],
        free: 'sqs',
        dead: ['sqs', { fifoQueue: true, redrivePermission: 'byQueue', redriveSourceQueues: ['q', 'free'] }],
      },
      { 'q -> dead': 'redrive' },
    );
    expect(findCircle(template)).toBeUndefined();
    expect(propertiesOf(template, 'Q')['QueueName']).toEqual({ 'Fn::Sub': `\${AWS::StackName}-Q.fifo` });
    expect(propertiesOf(template, 'Free')).not.toHaveProperty('QueueName');
    expect(propertiesOf(template, 'Dead')['RedriveAllowPolicy']).toEqual({
      redrivePermission: 'byQueue',
      sourceQueueArns: [
        { 'Fn::Sub': `arn:\${AWS::Partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:\${AWS::StackName}-Q.fifo` },
        { 'Fn::GetAtt': ['Free', 'Arn'] },
      ],
    });
  });

  it('what AWS checks the role for waits for the policy that comes afterwards', () => {
    const template = templateOf(
      { f: 'lambda', g: 'lambda' },
      {
        'f -> g': ['async-destination', { condition: 'on-failure' }],
        'g -> f': ['async-destination', { condition: 'on-failure' }],
      },
    );
    expect(findCircle(template)).toBeUndefined();
    expect(template.Resources['GInvokeConfig']?.['DependsOn']).toBe('GPolicy');
    expect(template.Resources['FInvokeConfig']?.['DependsOn']).toBeUndefined();
  });

  it('that are the design’s own are told by the names of its resources', () => {
    const emitted = emitTemplate(
      buildGraph(design({ a: 'sqs', b: 'sqs' }, { 'a -> b': 'redrive', 'b -> a': 'redrive' })),
    );
    expect(emitted).toMatchObject({ ok: false, error: [{ code: 'CIRCLE', elements: ['a', 'b'] }] });
    expect(emitted.ok ? '' : emitted.error[0]?.message).toContain('"a", which needs "b"');
  });
});

describe('findCircle', () => {
  const withResources = (Resources: Template['Resources']): Template => ({
    AWSTemplateFormatVersion: '2010-09-09',
    Resources,
  });

  it('follows every way in which one resource names another', () => {
    const template = withResources({
      A: { DependsOn: ['B'] },
      B: { Properties: { X: { 'Fn::GetAtt': ['C', 'Arn'] } } },
      C: { Properties: { X: [{ 'Fn::Sub': `x-\${AWS::Region}-\${D.Arn}` }] } },
      D: { Properties: { X: { Ref: 'E' } } },
      E: { DependsOn: 'A' },
    });
    expect(findCircle(template)).toEqual(['A', 'B', 'C', 'D', 'E', 'A']);
  });

  it('finds none where two ways lead to one resource', () => {
    const template = withResources({
      A: { Properties: { X: [{ Ref: 'B' }, { Ref: 'C' }, { Ref: 'AWS::Region' }] } },
      B: { DependsOn: 'C' },
      C: { Type: 'T' },
    });
    expect(findCircle(template)).toBeUndefined();
  });
});
