import { defineConnection } from '../../contract/connection.ts';
import { sendTemplate } from './cloudformation.ts';
import { sendEnds } from './ends.ts';
import { sendInspector } from './inspector.ts';
import { sendProperties } from './properties.ts';
import { sendRules } from './rules/index.ts';
import { sendTransfer } from './transfer.ts';

/** Send. */
export const send = defineConnection({
  kind: 'send',
  label: 'Send',
  verb: 'sends to',
  ends: sendEnds,
  properties: sendProperties,
  rules: sendRules,
  transfer: sendTransfer,
  cloudformation: sendTemplate,
  inspector: sendInspector,
});
