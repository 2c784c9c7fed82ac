import { defineConnection } from '../../contract/connection.ts';
import { receiveTemplate } from './cloudformation.ts';
import { receiveEnds } from './ends.ts';
import { receiveInspector } from './inspector.ts';
import { receiveProperties } from './properties.ts';
import { receiveRules } from './rules/index.ts';
import { receiveTransfer } from './transfer.ts';

/** Receive. */
export const receive = defineConnection({
  kind: 'receive',
  label: 'Receive',
  verb: 'is polled by',
  ends: receiveEnds,
  properties: receiveProperties,
  rules: receiveRules,
  transfer: receiveTransfer,
  cloudformation: receiveTemplate,
  inspector: receiveInspector,
});
