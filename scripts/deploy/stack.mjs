import { textsOf } from './aws-calls.mjs';

const VERSION = '2010-05-15';
/** The name of the outermost stack. */
export const STACK = 'eventloom';

/** The life of one stack. */
export function stackOf(aws, stackName) {
  const call = (action, parameters = {}) =>
    aws.query('cloudformation', VERSION, action, { StackName: stackName, ...parameters });
  const pairs = async (key, value) => {
    const xml = await call('DescribeStacks');
    const values = textsOf(xml, value);
    return textsOf(xml, key).map((name, index) => [name, unescaped(values[index])]);
  };
  const change = async (action, template, parameters, wanted) => {
    await call(action, {
      TemplateBody: JSON.stringify(template),
      'Capabilities.member.1': 'CAPABILITY_IAM',
      ...Object.fromEntries(
        Object.entries(parameters).flatMap(([name, value], index) => [
          [`Parameters.member.${index + 1}.ParameterKey`, name],
          [`Parameters.member.${index + 1}.ParameterValue`, value],
        ]),
      ),
    });
    const [status] = textsOf(await call('DescribeStacks'), 'StackStatus');
    if (status !== wanted) throw new Error(`the stack is ${status}, not ${wanted}`);
  };
  return {
    create: (template, parameters) => change('CreateStack', template, parameters, 'CREATE_COMPLETE'),
    update: (template, parameters) => change('UpdateStack', template, parameters, 'UPDATE_COMPLETE'),
    /** The physical id of each resource by its logical id; fails when one is not there. */
    resources: async template => {
      const xml = await call('DescribeStackResources');
      const made = new Map(
        xml
          .split('<member>')
          .map(member => [textsOf(member, 'LogicalResourceId')[0], textsOf(member, 'PhysicalResourceId')[0]]),
      );
      const missing = Object.keys(template.Resources).filter(id => !made.has(id));
      if (missing.length > 0) throw new Error(`the stack has no ${missing.join(', ')}`);
      return made;
    },
    /** The value of each parameter, as the stack got it or by its default. */
    parameters: async () => Object.fromEntries(await pairs('ParameterKey', 'ParameterValue')),
    outputs: async () => new Map(await pairs('OutputKey', 'OutputValue')),
    delete: async () => {
      await call('DeleteStack');
      const left = textsOf(await aws.query('cloudformation', VERSION, 'ListStacks', {}), 'StackStatus');
      if (left.some(status => status !== 'DELETE_COMPLETE')) throw new Error(`the stack is ${left.join(', ')}`);
    },
  };
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
