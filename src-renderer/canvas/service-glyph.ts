import { createElement, type ReactElement } from 'react';

const glyphs = new Map<string, ReactElement>();

/**
 * A drawing of ours as elements of the page, made once for each. As a mask the same drawing costs a layer of its own in
 * every card and every frame of a move.
 */
export function glyphOf(svg: string): ReactElement {
  let glyph = glyphs.get(svg);
  if (glyph === undefined) {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    glyph = elementOf(documentElement, 0);
    glyphs.set(svg, glyph);
  }
  return glyph;
}

// The name of a drawing is for files; on a card it would be a tooltip over the card's own.
function elementOf(element: Element, key: number): ReactElement {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'xmlns');
  const children = [...element.children].filter(child => child.tagName !== 'title').map(elementOf);
  return createElement(
    element.tagName,
    { key, ...Object.fromEntries(attributes.map(({ name, value }) => [camelCase(name), value])) },
    ...(children.length > 0 ? [children] : []),
  );
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
