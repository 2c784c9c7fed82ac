import { isDeepStrictEqual } from 'node:util';
import { withoutStandIns } from './for-moto.mjs';

/** AWS refuses a nested stack that gets a parameter which it does not have, or lacks one; moto takes the first. */
export function expectHandedOver({ root, parts }) {
  for (const [id, { Parameters: wanted = {} }] of parts) {
    const given = Object.keys(root.Resources[id].Properties.Parameters ?? {});
    const foreign = given.filter(name => !Object.hasOwn(wanted, name));
    const missing = Object.keys(wanted).filter(name => wanted[name].Default === undefined && !given.includes(name));
    if (foreign.length + missing.length > 0)
      throw new Error(
        `${id} gets ${foreign.join(', ') || 'nothing foreign'} and lacks ${missing.join(', ') || 'nothing'}`,
      );
  }
}

/** What the outermost stack gives out is what the resource behind it is, in whichever nested stack that stands. */
export function expectSameOutputs(given, { root, parts }, resolverOf) {
  for (const [name, { Value: value }] of Object.entries(root.Outputs ?? {})) {
    const [stack, attribute = ''] = value['Fn::GetAtt'] ?? [];
    const inner = parts.get(stack)?.Outputs[attribute.replace('Outputs.', '')];
    const wanted = inner === undefined ? resolverOf('')(value) : resolverOf(stack)(inner.Value);
    if (given.get(name) !== wanted) throw new Error(`the output ${name} is ${given.get(name)}, not ${wanted}`);
  }
}

/** What others stand in for here, and what names only that. */
const STOOD_IN = ['AWS::Kinesis::StreamConsumer', 'AWS::Lambda::Alias', 'AWS::Lambda::Version'];

/**
 * Every resource in a nested stack says what it says in one template: its properties with the values that its parameters
 * have on moto, against those with the resources themselves. Policies and subscriptions, which moto does not make, too.
 */
export function expectSameResources({ whole, parts }, resolverOf, resolve) {
  const { Resources: wanted } = withoutStandIns(whole);
  for (const [stack, part] of parts) {
    const { Resources: given } = withoutStandIns(part);
    for (const [id, { Type: type, Properties: properties }] of Object.entries(given)) {
      if (STOOD_IN.includes(type)) continue;
      const isSame = isDeepStrictEqual(
        evaluated(properties, resolverOf(stack)),
        evaluated(wanted[id].Properties, resolve),
      );
      if (!isSame) throw new Error(`${id} in ${stack} says something else than in one template`);
    }
  }
}

function evaluated(value, resolve) {
  if (Array.isArray(value)) return value.map(item => evaluated(item, resolve));
  if (typeof value !== 'object' || value === null) return value;
  if (['Ref', 'Fn::GetAtt', 'Fn::Sub'].some(name => value[name] !== undefined)) return resolve(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, evaluated(item, resolve)]));
}
