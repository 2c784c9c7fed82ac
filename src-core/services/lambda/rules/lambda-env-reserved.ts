import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { type LambdaValues, RESERVED_ENVIRONMENT_VARIABLES } from '../properties.ts';

/** Reserved environment variable. */
export const lambdaEnvReserved: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-ENV-RESERVED',
  severity: 'error',
  title: 'Reserved environment variable',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => isJsonObject(properties.environmentVariables),
  check: ({ id, properties: { environmentVariables } }) => {
    const variables = isJsonObject(environmentVariables) ? environmentVariables : {};
    const reserved = Object.keys(variables).find(name => RESERVED_ENVIRONMENT_VARIABLES.includes(name));
    if (reserved === undefined) return [];
    const { [reserved]: _, ...rest } = variables;
    const message = `AWS refuses the function: it sets ${reserved} itself. Take another name for that variable.`;
    const fix = fixBySetting(`Remove ${reserved}`, id, { environmentVariables: rest });
    return [{ path: 'environmentVariables', message, given: reserved, fix }];
  },
};
