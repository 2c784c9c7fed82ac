import type { ConnectionReading } from '../../contract/template-reading.ts';

/** What a role must allow one of, for the wire to be there. */
const ACTIONS = {
  sqs: ['sqs:SendMessage', 'sqs:SendMessageBatch'],
  sns: ['sns:Publish', 'sns:PublishBatch'],
  kinesis: ['kinesis:PutRecord', 'kinesis:PutRecords'],
  lambda: ['lambda:InvokeFunction'],
} as const;

/** A function sends where its role lets it; a template says it nowhere else. */
export const sendReading: ConnectionReading = {
  wires: view =>
    view.ofType('AWS::Lambda::Function', 'AWS::Serverless::Function').flatMap(resource => {
      const from = view.elementOf(resource.logicalId);
      if (from === undefined) return [];
      return view.callsOf(from, ACTIONS).map(to => ({ from, to }));
    }),
};
