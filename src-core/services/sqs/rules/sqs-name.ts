import { textRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Queue name not allowed. */
export const sqsName = textRule({
  id: 'SQS-NAME',
  title: 'Queue name not allowed',
  properties: sqsProperties,
  property: 'queueName',
  refusal: 'AWS refuses the queue',
});
