import { exportedDefinition } from '#core/cloudformation/exported-definition.ts';
import { renderTemplate, type TemplateFormat } from '#core/cloudformation/render-template.ts';
import { CommandError } from './command-error.ts';
import type { Design } from './read-design.ts';

/**
 * The id of the state machine whose definition is asked for: the one named, else the only one. Throws a
 * {@link CommandError} that lists them where that leaves it open.
 */
export function pickWorkflow({ file, graph }: Design, named: string | undefined): string {
  const machines = graph.resources.filter(({ type }) => type === 'step-functions').map(({ id }) => id);
  const [only, ...more] = machines;
  if (only === undefined) throw new CommandError(`${file}: the design has no state machine, so there is no definition`);
  const list = machines.map(id => `"${id}"`).join(', ');
  if (named === undefined && more.length === 0) return only;
  if (named === undefined)
    throw new CommandError(
      `${file}: the design has ${machines.length} state machines; choose one with --workflow: ${list}`,
    );
  if (!machines.includes(named))
    throw new CommandError(`${file}: there is no state machine "${named}"; expected ${list}`);
  return named;
}

/** The definition of a state machine as text. Throws a {@link CommandError} where the design's template holds none. */
export function workflowText({ file, document, graph }: Design, id: string, format: TemplateFormat): string {
  const definition = exportedDefinition(document, graph, id);
  if (!definition.ok) throw new CommandError(`${file}: ${definition.error}`);
  return renderTemplate(definition.value, format);
}
