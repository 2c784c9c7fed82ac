import { defineService } from '../../contract/service.ts';
import { endpointBehaviour } from './behaviour.ts';
import { endpointTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { endpointInspector, endpointPalette, endpointPorts } from './inspector.ts';
import { endpointProperties } from './properties.ts';
import { endpointRules } from './rules/index.ts';

/** Endpoint. */
export const endpoint = defineService({
  type: 'endpoint',
  label: 'Endpoint',
  category: 'outside',
  icon,
  palette: endpointPalette,
  properties: endpointProperties,
  ports: endpointPorts,
  rules: endpointRules,
  behaviour: endpointBehaviour,
  cloudformation: endpointTemplate,
  inspector: endpointInspector,
});
