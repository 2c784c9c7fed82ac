import { equalJson } from '../../shared/json.ts';
import { validateDefinition } from '../../states-language/validate-definition.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import { readJson } from '../text/read-json.ts';
import { readYaml } from '../text/read-yaml.ts';
import { memberOf } from '../text/template-node.ts';
import type { FileOutcome } from './verify-file.ts';

/** Whether a text is a state machine of its own: it says so at its top, and has no resources. */
export function isDefinition(text: string): boolean {
  const read = readText(text);
  return read.ok && memberOf(read.value, 'Resources') === undefined && memberOf(read.value, 'States') !== undefined;
}

function readText(text: string) {
  const source = text.replace(/^\uFEFF/, ' ');
  return source.trimStart().startsWith('{') ? readJson(source) : readYaml(source);
}

/** Reads a state machine of its own and validates it. It has no template to write back, so it need only read alike twice. */
export function verifyDefinition(text: string, now: () => number): FileOutcome {
  const began = now();
  const read = readText(text);
  const fresh = readText(text);
  if (!read.ok || !fresh.ok) {
    const reason = read.ok ? '' : `${read.error[0]?.line ?? 1}: ${read.error[0]?.message ?? ''}`;
    const nothing = {
      byteIdentical: false,
      editUndoIdentical: false,
      fixedPoint: false,
      errorFindings: [],
      failures: [],
    };
    return { ...nothing, unreadable: reason, millis: now() - began };
  }
  const definition = nodeToJson(read.value);
  const problems = validateDefinition(definition).filter(problem => problem.severity === 'error');
  const isStable = equalJson(definition, nodeToJson(fresh.value));
  return {
    byteIdentical: isStable,
    editUndoIdentical: isStable,
    fixedPoint: isStable,
    errorFindings: problems.map(({ code, path, message }) => ({
      ruleId: code,
      element: path.join('.'),
      line: 1,
      message,
    })),
    millis: now() - began,
    failures: [],
  };
}
