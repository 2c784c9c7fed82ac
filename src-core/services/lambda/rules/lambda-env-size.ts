import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { formatQuantity } from '../../../shared/units.ts';
import { utf8Length } from '../../../shared/utf8.ts';
import { type LambdaValues, lambdaLimits } from '../properties.ts';

/** Environment variables too large. */
export const lambdaEnvSize: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-ENV-SIZE',
  severity: 'error',
  title: 'Environment variables too large',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => isJsonObject(properties.environmentVariables),
  check: ({ properties: { environmentVariables } }) => {
    const entries = isJsonObject(environmentVariables) ? Object.entries(environmentVariables) : [];
    const bytes = entries.reduce((sum, [name, value]) => sum + utf8Length(name) + utf8Length(String(value)), 0);
    const most = lambdaLimits.environmentVariablesBytes.value;
    if (bytes <= most) return [];
    const message = `AWS refuses the function: names and values take ${formatQuantity(bytes, 'bytes')} and at most ${formatQuantity(most, 'bytes')} are allowed. Keep large settings in a parameter store or in S3.`;
    return [{ path: 'environmentVariables', message, given: bytes, allowed: formatQuantity(most, 'bytes') }];
  },
};
