import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { ClientValues } from './properties.ts';

/** A client is outside the stack: the template only tells it, as outputs, where to send. */
export const clientTemplate: ServiceTemplate<ClientValues> = {
  type: undefined,
  parts: () => [],
};
