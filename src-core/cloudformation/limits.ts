import { limit } from '../contract/property.ts';

const QUOTAS = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html';

/** Documented limits of a template. */
export const templateLimits = {
  resources: limit(500, 'count', QUOTAS),
  parameters: limit(200, 'count', QUOTAS),
  outputs: limit(200, 'count', QUOTAS),
  /** A template that lies in S3. */
  templateBytes: limit(1_048_576, 'bytes', QUOTAS),
  /** A template handed over in the request itself; larger ones go through S3. */
  requestTemplateBytes: limit(51_200, 'bytes', QUOTAS),
  descriptionBytes: limit(1_024, 'bytes', QUOTAS),
  /** All policies of a role that stand in the role itself, without white space. */
  rolePolicyBytes: limit(
    10_240,
    'bytes',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    'B',
  ),
} as const;
