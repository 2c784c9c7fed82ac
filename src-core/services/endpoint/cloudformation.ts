import type { ServiceTemplate } from '../../contract/template-part.ts';
import { refTo } from '../../contract/template-value.ts';
import { isSecretAddress } from '../../shared/secret.ts';
import type { EndpointValues } from './properties.ts';
import { endpointReading } from './template-reading.ts';

/** What a parameter asks for, and a pattern that catches the wrong kind of address before the stack is made. */
const ADDRESSES: Readonly<Record<EndpointValues['protocol'], { readonly words: string; readonly pattern: string }>> = {
  https: { words: 'HTTPS address', pattern: 'https://.+' },
  http: { words: 'HTTP address', pattern: 'http://.+' },
  email: { words: 'E-mail address', pattern: '[^@\\s]+@[^@\\s]+' },
  'email-json': { words: 'E-mail address', pattern: '[^@\\s]+@[^@\\s]+' },
  sms: { words: 'Phone number in E.164 form (+15555550100)', pattern: '\\+[1-9][0-9]{1,14}' },
  application: { words: 'ARN of the platform endpoint', pattern: 'arn:.+:sns:.+:endpoint/.+' },
};

/** End of the name of the variable that tells a function an address. */
export const ADDRESS_VARIABLE = 'ADDRESS';

/**
 * An endpoint is outside the stack: its address is a value of the template, or a parameter while nobody gave one and where
 * it gives its holder a right.
 */
export const endpointTemplate: ServiceTemplate<EndpointValues> = {
  type: undefined,
  reading: endpointReading,
  parts: (endpoint, _mapped, graph) => {
    const { address, protocol } = endpoint.properties;
    const isSecret = address !== undefined && isSecretAddress(address);
    if ((address !== undefined && !isSecret) || graph.incoming(endpoint.id).length === 0) return [];
    const { words, pattern } = ADDRESSES[protocol];
    return [
      {
        part: 'parameter',
        element: endpoint.id,
        suffix: 'Address',
        description: `${words} of "${endpoint.name}"`,
        allowedPattern: pattern,
        ...(isSecret && { noEcho: true as const }),
      },
    ];
  },
  handle: ({ id, properties: { address } }) => ({
    name: 'Address',
    environmentName: ADDRESS_VARIABLE,
    words: 'address of the endpoint',
    value: address === undefined || isSecretAddress(address) ? refTo(id, 'Address') : address,
  }),
};
