import { limit } from './property.ts';

const PAGE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html';

/** What a tag may be long, on every service. */
export const tagLimits = {
  keyCharacters: limit(128, 'count', PAGE),
  valueCharacters: limit(256, 'count', PAGE),
} as const;
