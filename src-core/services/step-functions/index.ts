import { defineService } from '../../contract/service.ts';
import { stepFunctionsBehaviour } from './behaviour.ts';
import { stepFunctionsTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { stepFunctionsInspector, stepFunctionsPalette, stepFunctionsPorts } from './inspector.ts';
import { stepFunctionsProperties } from './properties.ts';
import { stepFunctionsRules } from './rules/index.ts';

/** Step Functions state machine. */
export const stepFunctions = defineService({
  type: 'step-functions',
  label: 'Step Functions state machine',
  category: 'integration',
  icon,
  palette: stepFunctionsPalette,
  properties: stepFunctionsProperties,
  ports: stepFunctionsPorts,
  rules: stepFunctionsRules,
  behaviour: stepFunctionsBehaviour,
  cloudformation: stepFunctionsTemplate,
  inspector: stepFunctionsInspector,
});
