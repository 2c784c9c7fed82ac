import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { LambdaValues } from './properties.ts';

/** How Lambda function appears in a template. */
export const lambdaTemplate: ServiceTemplate<LambdaValues> = {
  type: undefined,
  parts: () => [],
};
