import { DOCUMENT_EXTENSION } from '#core/document/document.ts';
import { parseDocument } from '#core/document/parse.ts';
import { renderSvg } from '#core/drawing/render-svg.ts';
import { graphOf } from '../state/derived.ts';

/** A design of the gallery. */
export interface GalleryTemplate {
  readonly key: string;
  readonly name: string;
  /** What it shows, in a few words. */
  readonly about: string;
  readonly text: string;
  readonly resourceCount: number;
  readonly scenarioCount: number;
  /** The picture as the source of an image. */
  picture(appearance: 'light' | 'dark'): string;
}

const ABOUT: Readonly<Record<string, string>> = {
  alerts: 'One topic tells people by e-mail, SMS and a web page',
  'async-function': 'What an asynchronous invocation retries, and where it ends',
  'broken-on-purpose': 'Mistakes to find, to watch and to repair',
  clickstream: 'Two functions read one stream; a hot key fills one shard',
  'delay-queue': 'Messages that wait before anyone sees them',
  'fan-out': 'One topic, three queues, a filter and dead letters',
  'fifo-orders': 'Order kept within each message group',
  'job-queue': 'Poison messages end in the dead-letter queue',
  'polling-workers': 'Applications of your own that poll a queue, one of which crashes',
  'order-workflow': 'A state machine that retries, catches and branches',
};

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
    const key = (path.split('/').at(-1) ?? path).replace(DOCUMENT_EXTENSION, '');
    return [
      {
        key,
        about: ABOUT[key] ?? '',
        name: design.name,
        text,
        resourceCount: design.resources.length,
        scenarioCount: design.scenarios.length,
        picture: appearance => `data:image/svg+xml,${encodeURIComponent(renderSvg(graphOf(design), appearance))}`,
      },
    ];
  });
}
