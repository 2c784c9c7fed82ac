/// <reference path="../jsonata/jsonata-es5.d.ts" />
import jsonata from 'jsonata/jsonata-es5.js';
import { jsonataText } from '../jsonata/jsonata-expression.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

/** A member of `$states` that not every field may use. */
export type StatesMember = 'result' | 'errorOutput';

const RESERVED: readonly StatesMember[] = ['result', 'errorOutput'];

/**
 * Checks a text of a JSONata state: well delimited, well formed, and without members of `$states` that do not exist in
 * its place.
 * @param allowed the reserved member that its place offers.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export function checkJsonataText(
  text: string,
  path: ProblemPath,
  allowed: StatesMember | undefined,
  list: ProblemList,
): void {
  const expression = jsonataText(text);
  if (expression === undefined) {
    if (text.trimStart().startsWith('{%') || text.trimEnd().endsWith('%}')) {
      list.warning('INVALID_EXPRESSION', path, 'an expression begins with {% and ends with %}, with nothing around');
    }
    return;
  }
  try {
    const ast = jsonata(expression).ast();
    for (const member of RESERVED) {
      if (member === allowed || !readsStatesMember(ast, member)) continue;
      list.error('INVALID_EXPRESSION', path, `$states.${member} does not exist here`);
    }
  } catch (error) {
    const { message } = error as { message?: string };
    list.error('INVALID_EXPRESSION', path, `the expression is not well formed: ${message ?? String(error)}`);
  }
}

function readsStatesMember(node: unknown, member: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(part => readsStatesMember(part, member));
  const { type, steps } = node as { type?: string; steps?: { type?: string; value?: unknown }[] };
  if (type === 'path' && steps?.[0]?.type === 'variable' && steps[0].value === 'states' && steps[1]?.value === member) {
    return true;
  }
  return Object.values(node).some(part => readsStatesMember(part, member));
}
