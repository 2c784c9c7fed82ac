import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { ClientValues } from './properties.ts';

/** How Client appears in a template. */
export const clientTemplate: ServiceTemplate<ClientValues> = {
  type: undefined,
  parts: () => [],
};
