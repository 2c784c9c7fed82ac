import type { Position } from '../../contract/graph.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { TemplateReading } from './read-template.ts';

/**
 * The design of a template, which keeps the template. `places` holds a place for every resource; those of the template's
 * own picture win.
 */
export function importTemplate(
  reading: TemplateReading,
  places: Readonly<Record<string, Position>>,
): EventloomDocument {
  const { document, placed, elements, source, files } = reading;
  const arranged: Record<string, readonly [number, number]> = {};
  const resources = document.resources.map(resource => {
    const place = places[resource.id];
    if (placed.has(resource.id) || place === undefined) return resource;
    arranged[resource.id] = [place.x, place.y];
    return { ...resource, position: place };
  });
  const unknown = [...elements.values()].filter(element => element.unknown.length > 0);
  return {
    ...document,
    resources,
    template: {
      format: source.format,
      text: source.text,
      ...(files.texts.size > 0 && { files: Object.fromEntries(files.texts) }),
      arranged,
      unknown: Object.fromEntries(unknown.map(element => [element.id, element.unknown])),
    },
  };
}
