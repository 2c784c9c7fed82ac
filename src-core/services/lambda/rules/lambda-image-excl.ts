import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** Container image with settings of an archive. */
export const lambdaImageExcl: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-IMAGE-EXCL',
  severity: 'error',
  title: 'Container image with settings of an archive',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.packageType === 'Image',
  check: ({ id, given }) =>
    ARCHIVE_ONLY.filter(name => given[name] !== undefined).map(name => {
      const label = lambdaProperties[name].label.toLowerCase();
      return {
        path: name,
        message: `AWS refuses the function: a container image brings its own ${label}. Leave it out, or package a .zip archive.`,
        given: given[name] ?? null,
        fix: fixBySetting(`Leave out ${label}`, id, { [name]: undefined }),
      };
    }),
};

const ARCHIVE_ONLY = ['runtime', 'handler', 'layers'] as const;
