import { defineConnection } from '../../contract/connection.ts';
import { redriveTemplate } from './cloudformation.ts';
import { redriveEnds } from './ends.ts';
import { redriveInspector } from './inspector.ts';
import { redriveProperties } from './properties.ts';
import { redriveRules } from './rules/index.ts';
import { redriveTransfer } from './transfer.ts';

/** Redrive. */
export const redrive = defineConnection({
  kind: 'redrive',
  label: 'Redrive',
  verb: 'moves failed messages to',
  ends: redriveEnds,
  properties: redriveProperties,
  rules: redriveRules,
  transfer: redriveTransfer,
  cloudformation: redriveTemplate,
  inspector: redriveInspector,
});
