/** AWS's reference of all resource types; a finding names the page of its own type. */
export const RESOURCE_TYPES_PAGE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html';
