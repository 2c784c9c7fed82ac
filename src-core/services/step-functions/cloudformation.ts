import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { StepFunctionsValues } from './properties.ts';

/** How Step Functions state machine appears in a template. */
export const stepFunctionsTemplate: ServiceTemplate<StepFunctionsValues> = {
  type: undefined,
  parts: () => [],
};
