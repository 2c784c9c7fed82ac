import { ResourceReference, type TemplateResource } from '../../contract/template-reading.ts';

/**
 * The alias that SAM makes of a function's `AutoPublishAlias`, by the logical id that it gives it. The settings of the alias
 * stand in the function.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function publishedAlias({ logicalId, type, properties, path }: TemplateResource): readonly TemplateResource[] {
  const { AutoPublishAlias: name, ProvisionedConcurrencyConfig: provisioned } = properties;
  if (type !== 'AWS::Serverless::Function' || (name === undefined && provisioned === undefined)) return [];
  return [
    {
      // A name that only the deployment tells can still be referred to in this way.
      logicalId: typeof name === 'string' ? `${logicalId}Alias${name}` : `${logicalId}.Alias`,
      type: 'AWS::Lambda::Alias',
      properties: { FunctionName: new ResourceReference(logicalId), ProvisionedConcurrencyConfig: provisioned },
      path,
    },
  ];
}
