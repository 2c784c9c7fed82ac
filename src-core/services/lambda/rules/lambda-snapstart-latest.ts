import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** SnapStart behind wires that do not use it. */
export const lambdaSnapstartLatest: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-SNAPSTART-LATEST',
  severity: 'info',
  title: 'SnapStart behind wires that do not use it',
  why: 'Messages meet the same cold starts as before.',
  sourceUrl: lambdaProperties.snapStart.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  // With provisioned concurrency wires call an alias of the published version.
  applies: ({ properties }) =>
    properties.snapStart === 'PublishedVersions' && properties.provisionedConcurrentExecutions === undefined,
  check: ({ id }, graph) =>
    graph.incoming(id).length === 0
      ? []
      : [
          {
            path: 'snapStart',
            message:
              'Messages meet the same cold starts as before: wires call the unpublished code, snapshots serve published versions. Have callers use the ARN of the version that the template publishes.',
          },
        ],
};
