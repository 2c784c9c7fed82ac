import { textsOf } from './aws-calls.mjs';

const VERSION = '2010-05-15';
/** The name of the stack. */
export const STACK = 'eventloom';

/** The life of one stack. */
export function stackOf(aws) {
  const call = (action, parameters = {}) =>
    aws.query('cloudformation', VERSION, action, { StackName: STACK, ...parameters });
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
    /** The physical id of each resource by its logical id; fails when one is not there that is not of a type given as forgettable. */
    resources: async (template, forgettable = []) => {
      const xml = await call('DescribeStackResources');
      const made = new Map(
        xml
          .split('<member>')
          .map(member => [textsOf(member, 'LogicalResourceId')[0], textsOf(member, 'PhysicalResourceId')[0]]),
      );
      const missing = Object.entries(template.Resources).flatMap(([id, { Type: type }]) =>
        made.has(id) || forgettable.includes(type) ? [] : [id],
      );
      if (missing.length > 0) throw new Error(`the stack has no ${missing.join(', ')}`);
      return made;
    },
    delete: async () => {
      await call('DeleteStack');
      const left = textsOf(await aws.query('cloudformation', VERSION, 'ListStacks', {}), 'StackStatus');
      if (left.some(status => status !== 'DELETE_COMPLETE')) throw new Error(`the stack is ${left.join(', ')}`);
    },
  };
}
