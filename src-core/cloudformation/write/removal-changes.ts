import type { EventloomDocument } from '../../document/document.ts';
import { nestedStackOf } from '../read/nested-stacks.ts';
import type { ReadElement } from '../read/read-properties.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { changeText } from '../text/change-text.ts';
import type { TemplateText } from '../text/read-text.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { memberOf, nodeAt, textOf } from '../text/template-node.ts';
import { countUses } from './count-uses.ts';

/** What removing elements does to a template. */
export interface Removals {
  readonly removed: readonly { readonly element: string; readonly changes: readonly TemplateChange[] }[];
  readonly refused: readonly { readonly element: string; readonly message: string }[];
}

/** Resources that make no sense without the one they name, so that they go with it. */
const COMPANIONS: ReadonlySet<string> = new Set([
  'AWS::Lambda::Permission',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
]);

/**
 * The changes that take the removed elements of a design out of its template, with the permissions, policies and outputs
 * that are theirs alone. What the rest of the template still names is not removed.
 */
export function removalChanges(
  source: TemplateText,
  base: { readonly reading: TemplateReading; readonly document: EventloomDocument },
  document: EventloomDocument,
  redrawn: ReadonlySet<string>,
): Removals {
  const there = [...document.resources, ...document.connections].map(record => record.id);
  const kept = new Set(there.filter(id => !redrawn.has(id)));
  const gone = [...base.document.connections, ...base.document.resources]
    .filter(record => !kept.has(record.id))
    .flatMap(record => base.reading.elements.get(record.id) ?? []);
  const ofTemplate = gone.filter(element => element.path !== undefined || element.resource !== undefined);
  const silent = gone.filter(
    element => element.path === undefined && element.from !== undefined && !isOutside(element, base.reading),
  );
  const removed = ofTemplate.flatMap(element => {
    const path = element.path;
    if (path === undefined || nodeAt(source.root, path) === undefined) return [];
    const companions = path.length === 2 ? companionsOf(source, String(path[1])) : [];
    return [
      {
        element: element.id,
        changes: [...companions, path].map(place => ({ change: 'remove' as const, path: place })),
      },
    ];
  });
  const after = removed
    .flatMap(({ changes }) => changes)
    .reduce<TemplateText | undefined>((text, change) => text && changeText(text, change), source);
  const refused = [
    ...silent.map(({ id }) => ({
      element: id,
      message: `The wire "${id}" is what roles or definitions of the template allow; take it out there`,
    })),
    ...ofTemplate.flatMap(element => inNestedStack(element)),
    ...ofTemplate.flatMap(element => stillNamed(element, source, after)),
  ];
  const stays = new Set(refused.map(({ element }) => element));
  return { removed: removed.filter(({ element }) => !stays.has(element)), refused };
}

/** A wire of the picture alone (a client's) goes with its record. */
function isOutside(element: ReadElement, reading: TemplateReading): boolean {
  const ends = [element.from, element.to].map(id => reading.elements.get(id ?? ''));
  return ends.some(end => end?.resource === undefined);
}

/** What names a resource and goes with it, and what in turn names that: a permission names the alias of a function. */
function companionsOf({ root }: TemplateText, logicalId: string): readonly (readonly string[])[] {
  const gone: (readonly [section: string, name: string])[] = [['Resources', logicalId]];
  // What is found is looked through in its turn; nothing names an output.
  for (const [from, name] of gone) {
    if (from === 'Outputs') continue;
    for (const section of ['Resources', 'Outputs']) {
      const node = memberOf(root, section);
      for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
        const isGoing = section === 'Outputs' || COMPANIONS.has(textOf(memberOf(value, 'Type')) ?? '');
        const isKnown = gone.some(([place, other]) => place === section && other === key);
        if (isGoing && !isKnown && countUses(value, name) > 0) gone.push([section, key]);
      }
    }
  }
  return gone.slice(1);
}

function inNestedStack({ id, path, resource }: ReadElement) {
  const stack = nestedStackOf(path ?? resource?.path);
  if (stack === undefined) return [];
  return [{ element: id, message: `"${id}" stands in the file of the nested stack "${stack}"; remove it there` }];
}

/** Whether the rest of the template names a resource that would go, or what would go with it. */
function stillNamed({ id, path = [] }: ReadElement, before: TemplateText, after: TemplateText | undefined) {
  const [section, logicalId] = path;
  if (after === undefined || section !== 'Resources' || path.length !== 2) return [];
  const gone = companionsOf(before, String(logicalId)).flatMap(([place, name]) => (place === 'Resources' ? name : []));
  const named = [String(logicalId), ...gone].find(name => name !== undefined && countUses(after.root, name) > 0);
  if (named === undefined) return [];
  const message = `"${logicalId}" stays in the template, because other parts of it still name ${named === logicalId ? 'it' : `"${named}", which goes with it`}; remove those first`;
  return [{ element: id, message }];
}
