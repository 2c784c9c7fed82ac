import { createHash } from 'node:crypto';
import { resolverFor, substituted } from './addresses.mjs';
import { forMoto, forUpdate } from './for-moto.mjs';
import { expectHandedOver, expectSameOutputs, expectSameResources } from './nested-checks.mjs';
import { STACK, stackOf } from './stack.mjs';

/** Where the files of nested stacks and the code of functions lie. */
export const BUCKET = 'code-bucket';

/**
 * One design on moto, as one stack or as nested ones: `create`, `update` and `delete`, each with what `write` gives of a
 * graph, `{root, parts, whole}`: the templates, and what they are without nested stacks. Afterwards `resolve` says what a reference of any of its templates is there, and `subscriptions`
 * are those that moto does not make, each with how its own template sees it.
 */
export function deploymentOf(aws, write, parametersOf) {
  const stack = stackOf(aws, STACK);
  let parameters = {};
  let made = [];
  const read = async (name, template, given) => {
    const physical = await stackOf(aws, name).resources(template);
    return { name, template, physical, resolve: resolverFor(template, physical, given) };
  };
  const readAll = async ({ root, parts }) => {
    const outer = await read(STACK, root, parameters);
    made = [outer];
    for (const [id, part] of parts) {
      const name = outer.physical.get(id);
      made.push(await read(name, part, await stackOf(aws, name).parameters()));
    }
  };
  const homeOf = id => made.find(({ template }) => Object.hasOwn(template.Resources, id));
  const resolve = value => {
    if (value['Fn::Sub'] !== undefined) return substituted(value['Fn::Sub'], resolve);
    return (homeOf(value.Ref ?? value['Fn::GetAtt'][0]) ?? made[0]).resolve(value);
  };
  const prepared = graph => {
    const { root, parts } = write(graph);
    const said = new Set();
    const subscriptions = [];
    const adapted = [['', root], ...parts].map(([id, template]) => {
      const forIt = forMoto(template);
      for (const sentence of forIt.said) said.add(sentence);
      subscriptions.push(...forIt.subscriptions.map(subscription => ({ subscription, part: id })));
      return [id, forIt.template];
    });
    const [[, outer], ...inner] = adapted;
    return { templates: { root: outer, parts: new Map(inner) }, subscriptions, said: [...said] };
  };
  return {
    /** Creates it; gives the sentences on what moto cannot do. */
    create: async graph => {
      const { templates, subscriptions, said } = prepared(graph);
      parameters = parametersOf(templates.root);
      expectHandedOver(templates);
      await stack.create(await packaged(aws, templates), parameters);
      await readAll(templates);
      const resolverOf = part => made[part === '' ? 0 : 1 + [...templates.parts.keys()].indexOf(part)].resolve;
      expectSameOutputs(await stack.outputs(), templates, resolverOf);
      expectSameResources(write(graph), resolverOf, resolve);
      return {
        said,
        subscriptions: subscriptions.map(({ subscription, part }) => ({ subscription, resolve: resolverOf(part) })),
      };
    },
    update: async graph => {
      const { root, parts } = prepared(graph).templates;
      const templates = {
        root: forUpdate(root),
        parts: new Map([...parts].map(([id, part]) => [id, forUpdate(part)])),
      };
      expectHandedOver(templates);
      await stack.update(await packaged(aws, templates), parameters);
      // What is replaced has another id.
      await readAll(templates);
    },
    delete: () => stack.delete(),
    resolve,
    /** The definition of the machine with an ARN, its substitutions filled in. */
    definitionOf: arn => {
      for (const { template, resolve } of made) {
        for (const [id, { Type: type, Properties: properties }] of Object.entries(template.Resources)) {
          if (type !== 'AWS::StepFunctions::StateMachine' || resolve({ Ref: id }) !== arn) continue;
          return Object.entries(properties.DefinitionSubstitutions ?? {}).reduce(
            (text, [key, value]) => text.replaceAll(`\${${key}}`, resolve(value)),
            properties.DefinitionString,
          );
        }
      }
      throw new Error(`no machine is ${arn}`);
    },
  };
}

/** As `aws cloudformation package` does: each nested file lies in S3 under the sum of what is in it, and its stack names it. */
async function packaged(aws, { root, parts }) {
  const copy = structuredClone(root);
  for (const [id, part] of parts) {
    const text = JSON.stringify(part);
    const key = `${createHash('md5').update(text).digest('hex')}.template`;
    await aws.rest('s3', `/${BUCKET}/${key}`, 'PUT', text);
    copy.Resources[id].Properties.TemplateURL = `https://s3.amazonaws.com/${BUCKET}/${key}`;
  }
  return copy;
}
