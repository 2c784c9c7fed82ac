import {
  isResolvedList,
  isResolvedObject,
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  UnknownValue,
} from '../../contract/template-reading.ts';
import { memberOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { asText, joined } from './join-texts.ts';

/** What functions ask of the rest of the template. */
interface Values {
  value(node: TemplateNode | undefined): ResolvedValue | undefined;
  reference(name: string): ResolvedValue | undefined;
  resource(logicalId: string, attribute?: string): ResolvedValue;
  condition(name: string): boolean | undefined;
  test(node: TemplateNode | undefined): boolean | undefined;
  mapping(map: string, first: string, second: string): ResolvedValue | undefined;
}

type Work = (argument: TemplateNode, values: Values) => ResolvedValue | undefined;

/** CloudFormation's functions whose result a template tells. */
export const FUNCTIONS: Readonly<Record<string, Work>> = {
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::If': choose,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::FindInMap': findInMap,
  'Fn::Length': length,
  'Fn::ToJsonString': toJsonString,
  'Fn::ImportValue': () => new UnknownValue('another stack exports this value'),
};

function getAttribute(argument: TemplateNode, values: Values): ResolvedValue {
  if (argument.kind === 'list') {
    const [id, ...attribute] = argument.items.map(item => asText(values.value(item)));
    const name = attribute.join('.');
    if (id !== undefined && !attribute.includes(undefined)) return values.resource(id, name);
  }
  const text = textOf(argument);
  if (text === undefined) return new UnknownValue('Fn::GetAtt names nothing');
  const dot = text.indexOf('.');
  return dot < 0 ? values.resource(text) : values.resource(text.slice(0, dot), text.slice(dot + 1));
}

const PLACE = /\$\{([^{}]*)\}/;

function substitute(argument: TemplateNode, values: Values): ResolvedValue {
  const [textNode, variables] = argument.kind === 'list' ? argument.items : [argument];
  const text = textOf(textNode);
  if (text === undefined) return values.value(textNode) ?? '';
  // A split by a pattern with one group gives text, name, text, name, …, text.
  const parts = text.split(PLACE);
  return joined(parts.map((part, index) => (index % 2 === 0 ? part : placeValue(part, variables, values))));
}

function placeValue(written: string, variables: TemplateNode | undefined, values: Values): ResolvedValue | undefined {
  if (written.startsWith('!')) return `\${${written.slice(1)}}`;
  const name = written.trim();
  const variable = memberOf(variables, name);
  if (variable !== undefined) return values.value(variable);
  const dot = name.startsWith('AWS::') ? -1 : name.indexOf('.');
  return dot < 0 ? values.reference(name) : values.resource(name.slice(0, dot), name.slice(dot + 1));
}

function join(argument: TemplateNode, values: Values): ResolvedValue {
  const [separatorNode, listNode] = argument.kind === 'list' ? argument.items : [];
  const separator = asText(values.value(separatorNode));
  const list = values.value(listNode);
  if (separator === undefined || !isResolvedList(list)) return new UnknownValue('the list of Fn::Join is not known');
  return joined(list.flatMap((item, index) => (index === 0 ? [item] : [separator, item])));
}

function choose(argument: TemplateNode, values: Values): ResolvedValue | undefined {
  const [nameNode, yes, no] = argument.kind === 'list' ? argument.items : [];
  const name = textOf(nameNode);
  const holds = name === undefined ? values.test(nameNode) : values.condition(name);
  if (holds !== undefined) return values.value(holds ? yes : no);
  const either = [values.value(yes), values.value(no)] as const;
  if (either[0] !== undefined && JSON.stringify(either[0]) === JSON.stringify(either[1])) return either[0];
  return new UnknownValue(`the condition "${name ?? ''}" is decided while deploying`);
}

function select(argument: TemplateNode, values: Values): ResolvedValue {
  const [indexNode, listNode] = argument.kind === 'list' ? argument.items : [];
  const index = Number(asText(values.value(indexNode)));
  const list = values.value(listNode);
  const picked = isResolvedList(list) ? list[index] : undefined;
  return picked ?? new UnknownValue('the list of Fn::Select is not known');
}

function split(argument: TemplateNode, values: Values): ResolvedValue {
  const [separatorNode, textNode] = argument.kind === 'list' ? argument.items : [];
  const separator = asText(values.value(separatorNode));
  const text = asText(values.value(textNode));
  if (separator === undefined || text === undefined) return new UnknownValue('the text of Fn::Split is not known');
  return text.split(separator);
}

function findInMap(argument: TemplateNode, values: Values): ResolvedValue {
  const [map, first, second, options] = argument.kind === 'list' ? argument.items : [];
  const [mapName, firstKey, secondKey] = [map, first, second].map(node => asText(values.value(node)));
  const found =
    mapName === undefined || firstKey === undefined || secondKey === undefined
      ? undefined
      : values.mapping(mapName, firstKey, secondKey);
  const standard = () => values.value(memberOf(options, 'DefaultValue'));
  return found ?? standard() ?? new UnknownValue(`the mapping "${mapName ?? ''}" does not tell`);
}

function length(argument: TemplateNode, values: Values): ResolvedValue {
  const list = values.value(argument);
  return isResolvedList(list) ? list.length : new UnknownValue('the list of Fn::Length is not known');
}

function toJsonString(argument: TemplateNode, values: Values): ResolvedValue {
  return jsonText(values.value(argument));
}

/** The JSON text of a value; references stay references in it. */
export function jsonText(value: ResolvedValue | undefined): ResolvedValue {
  return joined(jsonPieces(value ?? null));
}

function jsonPieces(value: ResolvedValue): readonly ResolvedValue[] {
  if (value instanceof ResourceReference || value instanceof UnknownValue) return ['"', value, '"'];
  if (value instanceof PartlyKnownText) {
    const pieces = value.pieces.map(piece => (typeof piece === 'string' ? JSON.stringify(piece).slice(1, -1) : piece));
    return ['"', ...pieces, '"'];
  }
  if (isResolvedList(value)) {
    return ['[', ...value.flatMap((item, index) => [...(index === 0 ? [] : [',']), ...jsonPieces(item)]), ']'];
  }
  if (!isResolvedObject(value)) return [JSON.stringify(value)];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return [
    '{',
    ...members.flatMap(([name, member], index) => [
      `${index === 0 ? '' : ','}${JSON.stringify(name)}:`,
      ...jsonPieces(member ?? null),
    ]),
    '}',
  ];
}
