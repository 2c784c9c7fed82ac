import { defineConnection } from '../../contract/connection.ts';
import { eventSourceMappingTemplate } from './cloudformation.ts';
import { eventSourceMappingEnds } from './ends.ts';
import { eventSourceMappingInspector } from './inspector.ts';
import { eventSourceMappingProperties } from './properties.ts';
import { eventSourceMappingRules } from './rules/index.ts';
import { eventSourceMappingTransfer } from './transfer.ts';

/** Event source mapping. */
export const eventSourceMapping = defineConnection({
  kind: 'event-source-mapping',
  label: 'Event source mapping',
  verb: 'triggers',
  ends: eventSourceMappingEnds,
  properties: eventSourceMappingProperties,
  rules: eventSourceMappingRules,
  transfer: eventSourceMappingTransfer,
  cloudformation: eventSourceMappingTemplate,
  inspector: eventSourceMappingInspector,
});
