import type { ConnectionReading } from '../../contract/template-reading.ts';

const SYNC = 'states:StartSyncExecution';
const ACTIONS = { 'step-functions': ['states:StartExecution', SYNC] } as const;

/** A function starts the workflows that its role lets it start; it waits where that is all it may. */
export const startExecutionReading: ConnectionReading = {
  wires: view =>
    view.ofType('AWS::Lambda::Function', 'AWS::Serverless::Function').flatMap(resource => {
      const from = view.elementOf(resource.logicalId);
      if (from === undefined) return [];
      const goesOn = view.callsOf(from, { 'step-functions': ['states:StartExecution'] });
      return view.callsOf(from, ACTIONS).map(to => ({
        from,
        to,
        ...(!goesOn.includes(to) && { properties: { invocation: 'sync' } }),
      }));
    }),
};
