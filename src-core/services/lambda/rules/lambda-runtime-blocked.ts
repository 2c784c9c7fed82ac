import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';
import { BLOCKED_RUNTIMES, runtimeLife } from '../runtimes.ts';

/** Runtime that cannot be deployed. */
export const lambdaRuntimeBlocked: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-RUNTIME-BLOCKED',
  severity: 'error',
  title: 'Runtime that cannot be deployed',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.packageType !== 'Image',
  check: ({ id, properties: { runtime } }) => {
    if (runtimeLife(runtime) !== undefined) return [];
    const successor = BLOCKED_RUNTIMES.find(({ pattern }) => pattern.test(runtime))?.successor;
    const message =
      successor === undefined
        ? `AWS refuses the function: it knows no runtime "${runtime}". Choose one of the list.`
        : `AWS refuses the function: the runtime ${runtime} is no longer accepted. Move to ${runtimeLife(successor)?.label ?? successor}.`;
    const fix = fixBySetting(`Use ${runtimeLife(successor ?? 'nodejs24.x')?.label ?? 'the default'}`, id, {
      runtime: successor,
    });
    return [{ path: 'runtime', message, given: runtime, fix }];
  },
};
