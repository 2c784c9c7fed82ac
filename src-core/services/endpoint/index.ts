import { defineService } from '../../contract/service.ts';
import { endpointBehaviour } from './behaviour.ts';
import { endpointTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import email from './icons/email.svg?raw';
import mobilePush from './icons/mobile-push.svg?raw';
import sms from './icons/sms.svg?raw';
import { endpointInspector, endpointPalette, endpointPorts } from './inspector.ts';
import { endpointProperties } from './properties.ts';
import { endpointRules } from './rules/index.ts';

/** Endpoint. */
export const endpoint = defineService({
  type: 'endpoint',
  label: 'Endpoint',
  category: 'outside',
  icon,
  icons: { property: 'protocol', byValue: { email, 'email-json': email, sms, application: mobilePush } },
  palette: endpointPalette,
  properties: endpointProperties,
  ports: endpointPorts,
  rules: endpointRules,
  behaviour: endpointBehaviour,
  cloudformation: endpointTemplate,
  inspector: endpointInspector,
});
