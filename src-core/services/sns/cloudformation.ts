import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { SnsValues } from './properties.ts';

/** How SNS topic appears in a template. */
export const snsTemplate: ServiceTemplate<SnsValues> = {
  type: undefined,
  parts: () => [],
};
