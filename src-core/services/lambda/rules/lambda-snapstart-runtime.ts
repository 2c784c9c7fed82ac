import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';
import { hasSnapStart, runtimeLife } from '../runtimes.ts';

/** SnapStart on a runtime without it. */
export const lambdaSnapstartRuntime: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-SNAPSTART-RUNTIME',
  severity: 'error',
  title: 'SnapStart on a runtime without it',
  why: 'AWS refuses to create the function.',
  sourceUrl: lambdaProperties.snapStart.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.snapStart === 'PublishedVersions',
  check: ({ id, properties: { packageType, runtime } }) => {
    if (packageType !== 'Image' && hasSnapStart(runtime)) return [];
    const what = packageType === 'Image' ? 'a container image' : (runtimeLife(runtime)?.label ?? runtime);
    const allowed = 'Java 11, Python 3.12, .NET 8 and newer';
    const message = `AWS refuses the function: ${what} cannot start from a snapshot, ${allowed} can. Change the runtime, or turn SnapStart off.`;
    const fix = fixBySetting('Turn SnapStart off', id, { snapStart: undefined });
    return [{ path: 'snapStart', message, given: 'PublishedVersions', allowed, fix }];
  },
};
