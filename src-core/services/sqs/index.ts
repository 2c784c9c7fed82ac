import { defineService } from '../../contract/service.ts';
import { sqsBehaviour } from './behaviour.ts';
import { sqsTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { sqsInspector, sqsPalette, sqsPorts } from './inspector.ts';
import { sqsProperties } from './properties.ts';
import { sqsRules } from './rules/index.ts';

/** SQS queue. */
export const sqs = defineService({
  type: 'sqs',
  label: 'SQS queue',
  category: 'integration',
  icon,
  palette: sqsPalette,
  properties: sqsProperties,
  ports: sqsPorts,
  rules: sqsRules,
  behaviour: sqsBehaviour,
  cloudformation: sqsTemplate,
  inspector: sqsInspector,
});
