import { defineConnection } from '../../contract/connection.ts';
import { taskTemplate } from './cloudformation.ts';
import { taskEnds } from './ends.ts';
import { taskInspector } from './inspector.ts';
import { taskProperties } from './properties.ts';
import { taskRules } from './rules/index.ts';
import { taskTransfer } from './transfer.ts';

/** Task. */
export const task = defineConnection({
  kind: 'task',
  label: 'Task',
  verb: 'calls',
  ends: taskEnds,
  properties: taskProperties,
  rules: taskRules,
  transfer: taskTransfer,
  cloudformation: taskTemplate,
  inspector: taskInspector,
});
