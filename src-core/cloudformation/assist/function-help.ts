/** AWS's page of all functions. */
export const FUNCTIONS_URL =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html';

/** What each function of CloudFormation gives, in one sentence, by its long name. */
export const FUNCTION_HELP: Readonly<Record<string, string>> = {
  Ref: 'Gives the value of a parameter, or what AWS returns for a resource: the URL of a queue, the ARN of a topic, the name of most others.',
  Condition: 'Uses the outcome of another condition of this template.',
  'Fn::And': 'True when all of its two to ten conditions are.',
  'Fn::Base64': 'Encodes a text as Base64.',
  'Fn::Cidr': 'Cuts a range of addresses into smaller ones.',
  'Fn::Equals': 'True when its two values are the same text.',
  'Fn::FindInMap': 'Looks a value up in a section of Mappings by its two keys.',
  'Fn::ForEach':
    'Repeats a piece of the template for each value of a list; it needs the transform AWS::LanguageExtensions.',
  'Fn::GetAtt':
    'Gives an attribute of a resource, such as its ARN, once AWS has made it; it makes that resource come first.',
  'Fn::GetAZs': 'Lists the Availability Zones of a region.',
  'Fn::If': 'Takes its first value while the condition holds, else its second; AWS::NoValue takes the member away.',
  'Fn::ImportValue': 'Gives what another stack of the same account and region exports by this name.',
  'Fn::Join': 'Puts the texts of a list together, with a separator between them.',
  'Fn::Length': 'Counts the items of a list; it needs the transform AWS::LanguageExtensions.',
  'Fn::Not': 'True when its condition is false.',
  'Fn::Or': 'True when one of its two to ten conditions is.',
  'Fn::Select': 'Takes one item of a list, counted from 0.',
  'Fn::Split': 'Cuts a text into a list at each separator.',
  'Fn::Sub': 'Puts parameters, resources and attributes in for their names in dollar braces.',
  'Fn::ToJsonString': 'Writes an object or list as JSON text; it needs the transform AWS::LanguageExtensions.',
  'Fn::Transform': 'Hands this piece of the template to a macro and takes what it gives back.',
};

/** The long name of a function as a template writes it: `!Sub`, `Fn::Sub`, `Ref`; undefined for any other word. */
export function functionNamed(word: string): string | undefined {
  const short = word.startsWith('!') ? word.slice(1) : undefined;
  const long = short === undefined || short === 'Ref' || short === 'Condition' ? (short ?? word) : `Fn::${short}`;
  const name = long.startsWith('Fn::ForEach::') ? 'Fn::ForEach' : long;
  return Object.hasOwn(FUNCTION_HELP, name) ? name : undefined;
}
