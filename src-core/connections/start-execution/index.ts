import { defineConnection } from '../../contract/connection.ts';
import { startExecutionTemplate } from './cloudformation.ts';
import { startExecutionEnds } from './ends.ts';
import { startExecutionInspector } from './inspector.ts';
import { startExecutionProperties } from './properties.ts';
import { startExecutionRules } from './rules/index.ts';
import { startExecutionTransfer } from './transfer.ts';

/** Start execution. */
export const startExecution = defineConnection({
  kind: 'start-execution',
  label: 'Start execution',
  verb: 'starts',
  ends: startExecutionEnds,
  properties: startExecutionProperties,
  rules: startExecutionRules,
  transfer: startExecutionTransfer,
  cloudformation: startExecutionTemplate,
  inspector: startExecutionInspector,
});
