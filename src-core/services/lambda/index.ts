import { defineService } from '../../contract/service.ts';
import { lambdaBehaviour } from './behaviour.ts';
import { lambdaTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { lambdaInspector, lambdaPalette, lambdaPorts } from './inspector.ts';
import { lambdaProperties } from './properties.ts';
import { lambdaRules } from './rules/index.ts';

/** Lambda function. */
export const lambda = defineService({
  type: 'lambda',
  label: 'Lambda function',
  category: 'compute',
  icon,
  palette: lambdaPalette,
  properties: lambdaProperties,
  ports: lambdaPorts,
  rules: lambdaRules,
  behaviour: lambdaBehaviour,
  cloudformation: lambdaTemplate,
  inspector: lambdaInspector,
});
