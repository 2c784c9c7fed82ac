import { defineService } from '../../contract/service.ts';
import { clientBehaviour } from './behaviour.ts';
import { clientTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { clientInspector, clientPalette, clientPorts } from './inspector.ts';
import { clientProperties } from './properties.ts';
import { clientRules } from './rules/index.ts';

/** Client. */
export const client = defineService({
  type: 'client',
  label: 'Client',
  category: 'outside',
  icon,
  palette: clientPalette,
  properties: clientProperties,
  ports: clientPorts,
  rules: clientRules,
  behaviour: clientBehaviour,
  cloudformation: clientTemplate,
  inspector: clientInspector,
});
