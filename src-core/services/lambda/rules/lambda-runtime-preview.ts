import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';
import { runtimeLife } from '../runtimes.ts';

/** Runtime in preview. */
export const lambdaRuntimePreview: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-RUNTIME-PREVIEW',
  severity: 'warning',
  title: 'Runtime in preview',
  why: 'The runtime may not be available where it is deployed.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ properties }) => properties.packageType !== 'Image' && runtimeLife(properties.runtime) !== undefined,
  check: ({ id, properties: { runtime } }) => {
    const life = runtimeLife(runtime);
    if (life?.isPreview !== true) return [];
    const { successor } = life;
    const fix =
      successor === undefined
        ? undefined
        : fixBySetting(`Use ${runtimeLife(successor)?.label ?? successor}`, id, { runtime: successor });
    return [
      {
        path: 'runtime',
        message: `AWS may refuse the function: ${life.label} is not generally available yet. Use a supported runtime.`,
        given: runtime,
        ...(fix !== undefined && { fix }),
      },
    ];
  },
};
