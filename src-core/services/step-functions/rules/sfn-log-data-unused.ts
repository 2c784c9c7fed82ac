import { unusedRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** Execution data without logs. */
export const sfnLogDataUnused = unusedRule({
  id: 'SFN-LOG-DATA-UNUSED',
  title: 'Execution data without logs',
  properties: stepFunctionsProperties,
  property: 'includeExecutionData',
  because: 'execution data is logged only while logging is on. Choose a logging level, or leave it out',
  isUsed: ({ loggingLevel, includeExecutionData }) => loggingLevel !== 'OFF' || !includeExecutionData,
});
