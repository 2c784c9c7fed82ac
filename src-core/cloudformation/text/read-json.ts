import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseProblem } from '../../document/parse-problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LineMap } from './line-map.ts';
import type { Span, TemplateNode } from './template-node.ts';

/** Reads a JSON text. Fails with the line; never throws. */
export function readJson(text: string): Result<TemplateNode, readonly ParseProblem[]> {
  const errors: ParseError[] = [];
  const lines = new LineMap(text);
  try {
    const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    if (error === undefined && tree !== undefined) return ok(toNode(tree));
    const offset = error?.offset ?? 0;
    const isCutOff = offset >= text.trimEnd().length;
    const message = isCutOff ? 'the file ends too early: it is cut off or a bracket is missing' : words(error, text);
    return fail([{ ...lines.position(offset), message }]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail([{ line: 1, column: 1, message: 'the template is nested too deep' }]);
  }
}

function words(error: ParseError | undefined, text: string): string {
  if (error === undefined) return 'the JSON is malformed';
  const expected = printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  const found = text.slice(error.offset, error.offset + Math.min(40, Math.max(1, error.length)));
  return `the JSON is malformed (${expected}), found ${JSON.stringify(found)}`;
}

function toNode(node: Node): TemplateNode {
  const span: Span = [node.offset, node.offset + node.length];
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', span, items: children.map(toNode) };
  if (node.type !== 'object') return { kind: 'scalar', span, value: scalar(node.value) };
  const entries = children.flatMap(property => {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) return [];
    return [{ key: String(key.value), keySpan: [key.offset, key.offset + key.length] as const, value: toNode(value) }];
  });
  return { kind: 'map', span, entries };
}

function scalar(value: unknown): null | boolean | number | string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
