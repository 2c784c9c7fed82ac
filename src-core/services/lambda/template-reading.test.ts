import { describe, expect, it } from 'vitest';
import { importNotes } from '../../cloudformation/read/import-notes.ts';
import { imported, propertiesRead, reading, wiresOf } from '../../cloudformation/testing/read-yaml-template.ts';
import { editNote } from '../../cloudformation/write/edit-note.ts';
import { writeTemplate } from '../../cloudformation/write/write-template.ts';
import type { Edit } from '../../contract/edit.ts';
import { applyEdits } from '../../document/apply-edits.ts';

const FUNCTION = `Resources:
  Queue: { Type: AWS::SQS::Queue }
  Worker:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: worker, Role: !GetAtt Role.Arn }
  Role: { Type: AWS::IAM::Role }
`;

const PUBLISHED = `${FUNCTION}
  Version1: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Worker } }
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: !GetAtt Worker.Arn
      FunctionVersion: !GetAtt Version1.Version
      Name: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 5
`;

const SAM = `Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 5
`;

const mapping = (target: string) => `
  Poll:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Queue.Arn, FunctionName: ${target} }
`;

const provisionedOf = (text: string) => propertiesRead(imported(text), 'Worker')['provisionedConcurrentExecutions'];

const set = (value: number | undefined): Edit => ({
  edit: 'set-property',
  id: 'Worker',
  property: 'provisionedConcurrentExecutions',
  value,
});
const edited = (text: string, edit: Edit) => writeTemplate(applyEdits(imported(text), [edit]));

describe('provisioned concurrency in a template', () => {
  it('is read from the alias, from the version, and from a function of SAM', () => {
    expect(provisionedOf(PUBLISHED)).toBe(5);
    expect(provisionedOf(SAM)).toBe(5);
    const onVersion = `
  Version1:
    Type: AWS::Lambda::Version
    Properties: { FunctionName: !Ref Worker, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: '3' } }
`;
    expect(provisionedOf(`${FUNCTION}${onVersion}`)).toBe(3);
    expect(provisionedOf(FUNCTION)).toBeUndefined();
  });

  it('is not told where several aliases have their own', () => {
    const second = `
  Other:
    Type: AWS::Lambda::Alias
    Properties: { FunctionName: !Ref Worker, Name: b, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 } }
`;
    expect(provisionedOf(`${PUBLISHED}${second}`)).toBeUndefined();
    expect(edited(`${PUBLISHED}${second}`, set(7))?.refused).toHaveLength(1);
  });

  it('changes in its own line, and goes with what holds nothing else', () => {
    for (const text of [PUBLISHED, SAM]) {
      const line = 'ProvisionedConcurrentExecutions: 5';
      expect(edited(text, set(7))).toEqual({ text: text.replace(line, line.replace('5', '7')), refused: [] });
      const without = text.replace(/ +ProvisionedConcurrencyConfig:\n.*\n/, '');
      expect(edited(text, set(undefined))).toEqual({ text: without, refused: [] });
      expect(edited(without, set(5))).toEqual({ text, refused: [] });
    }
  });

  it('is refused where no alias could hold it', () => {
    const written = edited(FUNCTION, set(5));
    expect(written?.text).toBe(FUNCTION);
    expect(written?.refused.map(({ message }) => message)).toEqual([
      `Provisioned concurrency of "Worker" belongs to a resource of its own (Alias) that the template does not have; add it in the template's text`,
    ]);
  });

  it('leaves a function that goes with its alias, and with what names the alias alone', () => {
    const text = `${PUBLISHED}
  Allowed:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref Live, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com }
`;
    const written = edited(text, { edit: 'remove', ids: ['Worker'] });
    expect(written?.refused).toEqual([]);
    expect(written?.text).not.toMatch(/Worker|Live|Version1|Allowed/);
  });
});

describe('an edit of a function that a template publishes', () => {
  const noteOn = (text: string, property: string) => editNote(imported(text), 'Worker', property)?.message;

  it('says beforehand that callers of the alias get it with the next version', () => {
    expect(noteOn(PUBLISHED, 'timeoutSeconds')).toMatch(
      /^Who calls the alias gets it once "Version1" is published anew/,
    );
    expect(noteOn(PUBLISHED, 'provisionedConcurrentExecutions')).toBeUndefined();
    expect(noteOn(PUBLISHED, 'reservedConcurrentExecutions')).toBeUndefined();
    expect(noteOn(FUNCTION, 'timeoutSeconds')).toBeUndefined();
  });
});

describe('a wire that is added to a template', () => {
  const wire: Edit = {
    edit: 'add-connection',
    connection: { id: 'poll', type: 'event-source-mapping', from: 'Queue', to: 'Worker', properties: {} },
  };

  it.each([
    [PUBLISHED, 'Live'],
    [SAM, 'WorkerAliaslive'],
    [FUNCTION, 'Worker'],
  ])('calls the alias that is there', (text, target) => {
    const added = edited(text, wire)?.text.split('Poll:')[1];
    expect(/FunctionName: (?:!Ref |\{Ref: )(\w+)/.exec(added ?? '')?.[1]).toBe(target);
  });
});

describe('a wire to a function', () => {
  it.each([
    '!Ref Live',
    '!GetAtt Live.AliasArn',
    '!Ref Version1',
    `!Sub '\${Worker.Arn}:live'`,
    'worker:live',
    `!Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:worker:live'`,
  ])('is found by alias or version: %s', target => {
    expect(wiresOf(imported(`${PUBLISHED}${mapping(target)}`))).toEqual(['Queue > Worker (event-source-mapping)']);
  });

  it.each(['!Ref Worker.Alias', '!Ref Worker.Version', '!Ref WorkerAliaslive'])('of SAM is found by %s', target => {
    expect(wiresOf(imported(`${SAM}${mapping(target)}`))).toEqual(['Queue > Worker (event-source-mapping)']);
  });
});

describe('a wire that calls a function past its alias', () => {
  const notesOn = (text: string) => importNotes(reading(text)).filter(note => note.includes('starts cold'));

  it('is told when the template is opened', () => {
    expect(notesOn(`${PUBLISHED}${mapping('!GetAtt Worker.Arn')}`)).toEqual([
      expect.stringMatching(/^"Poll" calls "Worker" and not the alias or version with its provisioned concurrency/),
    ]);
    expect(notesOn(`${PUBLISHED}${mapping('!Ref Live')}`)).toEqual([]);
    expect(notesOn(`${FUNCTION}${mapping('!Ref Worker')}`)).toEqual([]);
    const events = '      Events: { Poll: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }\n';
    expect(notesOn(`${SAM}${events}`)).toEqual([]);
  });
});

describe('settings of asynchronous events', () => {
  it('change in the resource of their own that CloudFormation has for them', () => {
    const text = `${FUNCTION}
  Config:
    Type: AWS::Lambda::EventInvokeConfig
    Properties:
      FunctionName: !Ref Worker
      Qualifier: $LATEST
      MaximumRetryAttempts: 1
`;
    const retries: Edit = { edit: 'set-property', id: 'Worker', property: 'maximumRetryAttempts', value: 0 };
    expect(edited(text, retries)).toEqual({ text: text.replace('Attempts: 1', 'Attempts: 0'), refused: [] });
  });
});
