import { DOCUMENT_EXTENSION } from '#core/document/document.ts';
import { parseDocument } from '#core/document/parse.ts';
import { renderSvg } from '#core/drawing/render-svg.ts';
import { graphOf } from '../state/derived.ts';

/** A design of the gallery. */
export interface GalleryTemplate {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly resourceCount: number;
  readonly scenarioCount: number;
  /** The picture as the source of an image. */
  picture(appearance: 'light' | 'dark'): string;
}

const files = import.meta.glob<string>('../../templates/*.eventloom.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The designs that come with the program. One that cannot be read is a mistake of ours and stays out. */
export function galleryTemplates(): readonly GalleryTemplate[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const parsed = parseDocument(text);
    if (!parsed.ok) return [];
    const design = parsed.value;
    return [
      {
        key: (path.split('/').at(-1) ?? path).replace(DOCUMENT_EXTENSION, ''),
        name: design.name,
        text,
        resourceCount: design.resources.length,
        scenarioCount: design.scenarios.length,
        picture: appearance => `data:image/svg+xml,${encodeURIComponent(renderSvg(graphOf(design), appearance))}`,
      },
    ];
  });
}
