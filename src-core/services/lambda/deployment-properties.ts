import { choice, list, optionalChoice, type PropertyTable, text } from '../../contract/property.ts';
import { tags } from '../../contract/tags.ts';

const FUNCTION =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html';
const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
const VPC = `${GUIDE}/configuration-vpc.html`;

const zipOnly = { packageType: ['Zip'] } as const;
const jsonOnly = { logFormat: ['JSON'] } as const;

/** What a function is packaged in, and which network, logs and snapshots AWS gives it: nothing that messages notice. */
export const deploymentProperties = {
  packageType: choice({
    label: 'Package type',
    help: 'A .zip archive runs on a runtime of Lambda; a container image brings its own, with its layers and its handler.',
    sourceUrl: FUNCTION,
    cloudFormation: 'PackageType',
    default: 'Zip',
    options: { Zip: '.zip archive', Image: 'Container image' },
  }),
  imageUri: text({
    label: 'Image URI',
    help: 'The container image in Amazon ECR; left out, the template asks for it when it is deployed.',
    sourceUrl: FUNCTION,
    cloudFormation: 'Code.ImageUri',
    pattern: { expression: '^[^\\s/]+\\.dkr[.-]ecr\\.[^\\s/]+/\\S+$', meaning: 'the URI of an image in Amazon ECR' },
    appliesWhen: { packageType: ['Image'] },
    placeholder: 'asked for when deployed',
  }),
  layers: list({
    label: 'Layers',
    help: 'Archives of code and libraries that are laid over the function, by their ARN.',
    sourceUrl: FUNCTION,
    cloudFormation: 'Layers',
    maximumItems: 5,
    itemPattern: {
      expression: '^arn:[^:]+:lambda:[^:]+:[^:]+:layer:[^:]+:[0-9]+$',
      meaning: 'ARNs of layers that end in their version',
    },
    appliesWhen: zipOnly,
    placeholder: 'none',
  }),
  vpcSubnetIds: list({
    label: 'VPC subnets',
    help: 'Ids of the subnets the function runs in; it then reaches AWS and the internet only through them.',
    sourceUrl: VPC,
    cloudFormation: 'VpcConfig.SubnetIds',
    maximumItems: 16,
    itemPattern: { expression: '^subnet-[0-9a-z]+$', meaning: 'ids that begin with subnet-' },
    placeholder: 'no VPC',
  }),
  vpcSecurityGroupIds: list({
    label: 'VPC security groups',
    help: 'Ids of the security groups that say what the function may reach in its VPC.',
    sourceUrl: VPC,
    cloudFormation: 'VpcConfig.SecurityGroupIds',
    maximumItems: 5,
    itemPattern: { expression: '^sg-[0-9a-z]+$', meaning: 'ids that begin with sg-' },
    placeholder: 'no VPC',
  }),
  logFormat: choice({
    label: 'Log format',
    help: 'JSON makes each log line an object that can be searched, and lets log levels be chosen.',
    sourceUrl: FUNCTION,
    cloudFormation: 'LoggingConfig.LogFormat',
    default: 'Text',
    options: { Text: 'Text', JSON: 'JSON' },
  }),
  applicationLogLevel: optionalChoice({
    label: 'Application log level',
    help: 'The least severe lines of the code that are kept.',
    sourceUrl: FUNCTION,
    cloudFormation: 'LoggingConfig.ApplicationLogLevel',
    options: { TRACE: 'Trace', DEBUG: 'Debug', INFO: 'Info', WARN: 'Warn', ERROR: 'Error', FATAL: 'Fatal' },
    appliesWhen: jsonOnly,
  }),
  systemLogLevel: optionalChoice({
    label: 'System log level',
    help: 'The least severe lines of Lambda itself that are kept.',
    sourceUrl: FUNCTION,
    cloudFormation: 'LoggingConfig.SystemLogLevel',
    options: { DEBUG: 'Debug', INFO: 'Info', WARN: 'Warn' },
    appliesWhen: jsonOnly,
  }),
  snapStart: choice({
    label: 'SnapStart',
    help: 'Starts published versions from a snapshot; wires call the unpublished code, which does not get faster by it.',
    sourceUrl: `${GUIDE}/snapstart.html`,
    cloudFormation: 'SnapStart.ApplyOn',
    default: 'None',
    options: { None: 'Off', PublishedVersions: 'Published versions' },
  }),
  tags: tags(FUNCTION),
} as const satisfies PropertyTable;
