import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseProblem } from '../../document/parse-problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LineMap } from './line-map.ts';
import { MAXIMUM_DEPTH, type Span, type TemplateNode } from './template-node.ts';

/** What is said of a text that is nested too deep, and would be so as YAML. */
export const TOO_DEEP = `the template is nested deeper than ${MAXIMUM_DEPTH} levels`;

/** Reads a JSON text. Fails with the line; never throws. */
export function readJson(text: string): Result<TemplateNode, readonly ParseProblem[]> {
  const errors: ParseError[] = [];
  const lines = new LineMap(text);
  try {
    const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    if (error === undefined && tree !== undefined) return ok(toNode(tree, 0));
    const offset = error?.offset ?? 0;
    const isCutOff = offset >= text.trimEnd().length;
    const message = isCutOff ? 'the file ends too early: it is cut off or a bracket is missing' : words(error, text);
    return fail([{ ...lines.position(offset), message }]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail([{ line: 1, column: 1, message: TOO_DEEP }]);
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

function toNode(node: Node, depth: number): TemplateNode {
  if (depth > MAXIMUM_DEPTH) throw new RangeError('too deep');
  const span: Span = [node.offset, node.offset + node.length];
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', span, items: children.map(child => toNode(child, depth + 1)) };
  if (node.type !== 'object') return { kind: 'scalar', span, value: scalar(node.value) };
  const entries = children.flatMap(property => {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) return [];
    return [
      {
        key: String(key.value),
        keySpan: [key.offset, key.offset + key.length] as const,
        value: toNode(value, depth + 1),
      },
    ];
  });
  return { kind: 'map', span, entries };
}

function scalar(value: unknown): null | boolean | number | string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
