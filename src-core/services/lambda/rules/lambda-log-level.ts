import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** Log level without JSON logs. */
export const lambdaLogLevel: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-LOG-LEVEL',
  severity: 'error',
  title: 'Log level without JSON logs',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ given }) => LEVELS.some(name => given[name] !== undefined),
  check: ({ id, given, properties }) => {
    if (properties.logFormat === 'JSON') return [];
    return LEVELS.filter(name => given[name] !== undefined).map(name => ({
      path: name,
      message: `AWS refuses the function: ${lambdaProperties[name].label.toLowerCase()} needs logs in JSON. Log in JSON, or leave the level out.`,
      given: given[name] ?? null,
      fix: fixBySetting('Log in JSON', id, { logFormat: 'JSON' }),
    }));
  },
};

const LEVELS = ['applicationLogLevel', 'systemLogLevel'] as const;
