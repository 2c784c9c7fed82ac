import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { SqsValues } from './properties.ts';

/** How SQS queue appears in a template. */
export const sqsTemplate: ServiceTemplate<SqsValues> = {
  type: undefined,
  parts: () => [],
};
