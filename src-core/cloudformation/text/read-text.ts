import type { ParseProblem } from '../../document/parse-problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { formatNumber } from '../../shared/units.ts';
import type { TemplateFormat } from '../render-template.ts';
import { readJson, TOO_DEEP } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { entryOf, type MapNode } from './template-node.ts';

/** The largest template that is read, in characters. CloudFormation takes 1 MB; what is added while packaging, such as white space, may go. */
const MAXIMUM_TEMPLATE_CHARACTERS = 1_500_000;

/** A template as it stands in its file. */
export interface TemplateText {
  readonly format: TemplateFormat;
  readonly text: string;
  /** Offsets of the tree count from the start of `text`, a byte order mark included. */
  readonly root: MapNode;
}

/** Reads the text of a CloudFormation or SAM template, JSON or YAML. Fails with line and reason; never throws. */
export function readTemplateText(text: string): Result<TemplateText, readonly ParseProblem[]> {
  if (text.length > MAXIMUM_TEMPLATE_CHARACTERS) {
    const size = `the file has ${formatNumber(text.length)} characters`;
    return fail([whole(`${size}; a template has at most ${formatNumber(MAXIMUM_TEMPLATE_CHARACTERS)}`)]);
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') return fail([whole('the file is empty; expected a CloudFormation or SAM template')]);
  // The mark is replaced, not cut, so that offsets stay those of the file.
  const source = body === text ? text : ` ${body}`;
  const isJson = body.trimStart().startsWith('{');
  const json = isJson ? readJson(source) : undefined;
  if (json?.ok === false && json.error[0]?.message === TOO_DEEP) return json;
  // YAML takes what looks like JSON and is not quite: trailing commas, comments.
  const read = json?.ok === true ? json : readYaml(text);
  if (!read.ok) return json === undefined || json.ok ? read : json;
  const format: TemplateFormat = json?.ok === true ? 'json' : 'yaml';
  const root = read.value;
  if (root.kind !== 'map') return fail([whole('this is not a template: expected sections such as "Resources:"')]);
  const refusal = whyNotTemplate(root);
  if (refusal !== undefined) return fail([whole(refusal)]);
  return ok({ format, text, root });
}

function whyNotTemplate(root: MapNode): string | undefined {
  const resources = entryOf(root, 'Resources');
  if (resources?.value.kind === 'map') return undefined;
  if (resources !== undefined)
    return 'the section "Resources" holds no resources; expected "LogicalId:" with a "Type:" below';
  if (entryOf(root, 'eventloom') !== undefined) return 'this is an Eventloom design, not a template: open it as it is';
  if (entryOf(root, 'StartAt') !== undefined && entryOf(root, 'States') !== undefined) {
    return 'this is the definition of a state machine, not a template: use "eventloom check" or "run-state-machine"';
  }
  const sections = root.entries.slice(0, 4).map(entry => `"${entry.key}"`);
  const found = sections.length === 0 ? '' : ` (found ${sections.join(', ')})`;
  return `this is not a CloudFormation template: the section "Resources" is missing${found}`;
}

function whole(message: string): ParseProblem {
  return { line: 1, column: 1, message };
}
