import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import type { TemplatePart } from '../../../contract/template-part.ts';
import { refTo, type TemplateObject } from '../../../contract/template-value.ts';
import type { LambdaValues } from '../properties.ts';
import { nodeStub } from './node-stub.ts';
import { pythonStub } from './python-stub.ts';
import { stubNeeds } from './stub-needs.ts';

/** The `Code` of a function in a template with what runs it, and the parameters they need. */
export interface FunctionCode {
  /** Undefined for a container image, which brings its own; so is the handler. */
  readonly runtime: string | undefined;
  readonly handler: string | undefined;
  readonly code: TemplateObject;
  readonly parameters: readonly TemplatePart[];
}

/**
 * A stand-in written into the template where AWS takes code there (Node.js, Python); for every other runtime the
 * template asks for the bucket and key of the deployment package, for a container image that is not given for its URI.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
 */
export function functionCode(resource: GraphResource<LambdaValues>, graph: DesignGraph): FunctionCode {
  const { packageType, runtime, handler } = resource.properties;
  if (packageType === 'Image') return imageCode(resource);
  const language = /^(nodejs|python)/.exec(runtime)?.[1];
  if (language === undefined) return packagedCode(resource);
  const needs = stubNeeds(resource, handler, graph);
  return {
    runtime,
    // Code in a template always lies in a file named index.
    handler: `index.${needs.exportName}`,
    code: { ZipFile: language === 'nodejs' ? nodeStub(needs) : pythonStub(needs) },
    parameters: [],
  };
}

function packagedCode({ id, name, properties }: GraphResource<LambdaValues>): FunctionCode {
  const parameter = (suffix: string, words: string, allowedPattern: string): TemplatePart => ({
    part: 'parameter',
    element: id,
    suffix,
    description: `${words} of the deployment package (${properties.runtime}) of "${name}"`,
    allowedPattern,
  });
  return {
    runtime: properties.runtime,
    handler: properties.handler,
    code: { S3Bucket: refTo(id, 'CodeBucket'), S3Key: refTo(id, 'CodeKey') },
    parameters: [
      parameter('CodeBucket', 'Bucket', '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]'),
      parameter('CodeKey', 'Key in the bucket', '.{1,1024}'),
    ],
  };
}

function imageCode({ id, name, properties }: GraphResource<LambdaValues>): FunctionCode {
  const own = { runtime: undefined, handler: undefined };
  if (properties.imageUri !== undefined) return { ...own, code: { ImageUri: properties.imageUri }, parameters: [] };
  return {
    ...own,
    code: { ImageUri: refTo(id, 'ImageUri') },
    parameters: [
      {
        part: 'parameter',
        element: id,
        suffix: 'ImageUri',
        description: `URI in Amazon ECR of the container image of "${name}"`,
        allowedPattern: '[^/]+\\.dkr[.-]ecr\\.[^/]+/.+',
      },
    ],
  };
}
