import { isResolvedObject, type TemplateResource } from '../../contract/template-reading.ts';
import { memberOf, textOf } from '../text/template-node.ts';
import { withGlobals } from './globals.ts';
import type { Resolver } from './resolver.ts';
import type { Sections } from './sections.ts';

/** The resources of a template with their properties worked out; one without a type is none. */
export function readResources(sections: Sections, resolver: Resolver): readonly TemplateResource[] {
  const globals = resolver.value(sections.globals);
  return sections.resources.flatMap(({ key, value }) => {
    const type = textOf(memberOf(value, 'Type'));
    if (type === undefined) return [];
    const properties = resolver.value(memberOf(value, 'Properties'));
    const own = isResolvedObject(properties) ? properties : {};
    return [
      { logicalId: key, type, properties: withGlobals(type, own, globals), path: ['Resources', key, 'Properties'] },
    ];
  });
}
