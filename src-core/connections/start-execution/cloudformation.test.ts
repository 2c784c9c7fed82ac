import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

const LOGS = ['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup'];

describe('start execution', () => {
  it('starts or waits, as the wire says', () => {
    const wait = templateOf(
      { f: 'lambda', m: ['step-functions', { stateMachineType: 'EXPRESS' }] },
      { 'f -> m': ['start-execution', { invocation: 'sync' }] },
    );
    expect(allowedTo(wait, 'F')).toEqual([...LOGS, 'states:StartSyncExecution M']);
    const start = templateOf({ f: 'lambda', m: 'step-functions' }, { 'f -> m': 'start-execution' });
    expect(allowedTo(start, 'F')).toEqual([...LOGS, 'states:StartExecution M']);
    expect(propertiesOf(start, 'F')['Environment']).toEqual({ Variables: { M_STATE_MACHINE_ARN: { Ref: 'M' } } });
  });
});
