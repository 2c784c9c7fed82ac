import { basename } from 'node:path';
import { applyFixes } from '#core/checking/apply-fixes.ts';
import type { Finding } from '#core/contract/rule.ts';
import { emptyDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { listStates } from '#core/states-language/list-states.ts';
import { CommandError } from './command-error.ts';
import type { CheckedFile } from './formats/reported-finding.ts';
import { type DefinitionFile, parseDefinitionFile } from './read-definition.ts';
import type { Design } from './read-design.ts';
import { writeOutput } from './write-output.ts';

/** Rules about how a definition stands to the resources of a design, which a definition alone does not have. */
const OF_DESIGNS = new Set(['SFN-SUBST', 'SFN-TASK-UNWIRED']);

type Path = readonly (string | number)[];

/** The findings of a definition by itself. Their `path` leads to the place in the definition: `States.Charge.Retry[0]`. */
export async function checkDefinition(definition: DefinitionFile, fix: boolean): Promise<CheckedFile> {
  const { source, ...file } = fix ? await repair(definition) : definition;
  const design = designOf({ source, ...file });
  const places = new Map<string, Path>();
  const findings = checkDesign(design.graph)
    .filter(({ path, ruleId }) => path === 'definition' && !OF_DESIGNS.has(ruleId))
    .map((finding): Finding => {
      const place = finding.place ?? placeOf(finding.message, source.value);
      const path = pathWords(place);
      places.set(path, place);
      const { path: _property, ...rest } = finding;
      return { ...rest, ...(path !== '' && { path }), place };
    });
  const locate: Design['locate'] = ({ path = '' }) => source.place(source.locate(places.get(path) ?? []).from);
  return { design: { ...design, locate, isDefinition: true }, findings, silenced: [], idle: [] };
}

async function repair(definition: DefinitionFile): Promise<DefinitionFile> {
  if (definition.format === 'yaml') {
    throw new CommandError(`${definition.file}: --fix repairs definitions in JSON only; convert this one first`);
  }
  const { document, applied } = applyFixes(designOf(definition).document);
  const [machine] = document.resources;
  if (applied.length === 0 || machine === undefined) return definition;
  const text = `${JSON.stringify(machine.properties['definition'], null, 2)}\n`;
  await writeOutput(text, definition.file);
  return parseDefinitionFile(definition.file, text);
}

/** A design with the one state machine, so that the rules can be asked. */
function designOf({ file, text, source }: DefinitionFile): Design {
  const id = basename(file).replace(/(\.asl)?(\.json|\.ya?ml)?$/i, '') || 'definition';
  const machine = {
    id,
    type: 'step-functions',
    name: id,
    position: { x: 0, y: 0 },
    properties: { definition: source.value },
  };
  const document = { ...emptyDocument(), resources: [machine] };
  return { file, text, document, graph: buildGraph(document), locate: () => ({ line: 1, column: 1 }) };
}

/** The state that a message names in quotes, where a rule says no more of the place. */
function placeOf(message: string, definition: unknown): Path {
  const states = listStates(definition);
  for (const [, name] of message.matchAll(/"([^"]+)"/g)) {
    const found = states.find(state => state.name === name);
    if (found !== undefined) return found.path;
  }
  return [];
}

function pathWords(path: Path): string {
  return path.reduce<string>((words, key) => {
    if (typeof key === 'number') return `${words}[${key}]`;
    const word = /^[\p{L}\p{N}_$-]+(\.\$)?$/u.test(key) ? key : `["${key}"]`;
    return words === '' || word.startsWith('[') ? words + word : `${words}.${word}`;
  }, '');
}
