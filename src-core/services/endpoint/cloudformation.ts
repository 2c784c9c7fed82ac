import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { EndpointValues } from './properties.ts';

/** How Endpoint appears in a template. */
export const endpointTemplate: ServiceTemplate<EndpointValues> = {
  type: undefined,
  parts: () => [],
};
