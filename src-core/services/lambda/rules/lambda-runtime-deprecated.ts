import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';
import { runtimeLife } from '../runtimes.ts';

/** Runtime without support. */
export const lambdaRuntimeDeprecated: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-RUNTIME-DEPRECATED',
  severity: 'warning',
  title: 'Runtime without support',
  why: 'The function runs without security patches, and can soon no longer be deployed.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.packageType !== 'Image' && runtimeLife(properties.runtime) !== undefined,
  check: ({ id, properties: { runtime } }) => {
    const life = runtimeLife(runtime);
    if (life?.deprecatedOn === undefined || life.deprecatedOn > FACTS_CHECKED_ON) return [];
    const { successor } = life;
    const message = `The function runs without security patches: ${life.label} lost its support on ${life.deprecatedOn}. Move to a supported runtime${life.createBlockedOn === undefined ? '' : ` before ${life.createBlockedOn}, when new functions are refused`}.`;
    const fix =
      successor === undefined
        ? undefined
        : fixBySetting(`Use ${runtimeLife(successor)?.label ?? successor}`, id, { runtime: successor });
    return [{ path: 'runtime', message, given: runtime, ...(fix !== undefined && { fix }) }];
  },
};
