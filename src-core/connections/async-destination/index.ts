import { defineConnection } from '../../contract/connection.ts';
import { asyncDestinationTemplate } from './cloudformation.ts';
import { asyncDestinationEnds } from './ends.ts';
import { asyncDestinationInspector } from './inspector.ts';
import { asyncDestinationProperties } from './properties.ts';
import { asyncDestinationRules } from './rules/index.ts';
import { asyncDestinationTransfer } from './transfer.ts';

/** Asynchronous destination. */
export const asyncDestination = defineConnection({
  kind: 'async-destination',
  label: 'Asynchronous destination',
  verb: 'reports to',
  ends: asyncDestinationEnds,
  properties: asyncDestinationProperties,
  rules: asyncDestinationRules,
  transfer: asyncDestinationTransfer,
  cloudformation: asyncDestinationTemplate,
  inspector: asyncDestinationInspector,
});
