import type { ResourceRule } from '../../../contract/rule.ts';
import type { EndpointValues } from '../properties.ts';

/** Every rule about Endpoint. A test holds this list against the files of the folder. */
export const endpointRules: readonly ResourceRule<EndpointValues>[] = [];
