import {
  type MapEntry,
  type MapNode,
  memberOf,
  type Section,
  type TemplateNode,
  textOf,
} from '../text/template-node.ts';
import { expandLoops } from './expand-loops.ts';

/** The sections of a template that reading needs. */
export interface Sections {
  readonly parameters: Section;
  readonly mappings: Section;
  readonly conditions: Section;
  /** Loops (`Fn::ForEach`) written out. */
  readonly resources: readonly MapEntry[];
  readonly outputs: Section;
  readonly globals: TemplateNode | undefined;
  readonly metadata: TemplateNode | undefined;
  readonly description: string | undefined;
}

/** Takes a template apart. A section that is not a map is empty. */
export function sectionsOf(root: MapNode): Sections {
  const parameters = section(memberOf(root, 'Parameters'));
  const mappings = section(memberOf(root, 'Mappings'));
  const resources = memberOf(root, 'Resources');
  return {
    parameters,
    mappings,
    conditions: section(expandLoops(memberOf(root, 'Conditions'), parameters)),
    resources: entriesOf(expandLoops(resources, parameters)),
    outputs: section(memberOf(root, 'Outputs')),
    globals: memberOf(root, 'Globals'),
    metadata: memberOf(root, 'Metadata'),
    description: textOf(memberOf(root, 'Description')),
  };
}

function entriesOf(node: TemplateNode | undefined): readonly MapEntry[] {
  if (node?.kind !== 'map') return [];
  const last = new Map(node.entries.map(entry => [entry.key, entry]));
  return [...last.values()];
}

function section(node: TemplateNode | undefined): Section {
  return new Map(entriesOf(node).map(entry => [entry.key, entry.value]));
}
