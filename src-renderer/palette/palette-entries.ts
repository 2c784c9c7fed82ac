import { services } from '#core/catalog/services.ts';
import type { Category, PaletteEntry, Service } from '#core/contract/service.ts';
import type { PlacingEntry } from '../state/mode-machine.ts';

/** An entry of the palette with what names it. */
export interface PaletteItem {
  readonly entry: PlacingEntry;
  readonly service: Service;
  readonly palette: PaletteEntry;
}

/** Items of one category under its title. */
export interface PaletteSection {
  readonly category: Category;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

const TITLES: Readonly<Record<Category, string>> = {
  integration: 'Application integration',
  compute: 'Compute',
  analytics: 'Analytics',
  storage: 'Storage',
  database: 'Database',
  management: 'Management',
  outside: 'Outside AWS',
};

const ITEMS: readonly PaletteItem[] = Object.values<Service>(services).flatMap(service =>
  service.palette.map((palette, index) => ({ entry: { type: service.type, index }, service, palette })),
);

/** The palette by category; with a search only what answers it, by label, description and keywords. */
export function paletteSections(search: string): readonly PaletteSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = ITEMS.filter(item => words.every(word => textOf(item).includes(word)));
  return (Object.keys(TITLES) as Category[])
    .map(category => ({
      category,
      title: TITLES[category],
      items: found.filter(item => item.service.category === category),
    }))
    .filter(section => section.items.length > 0);
}

function textOf({ palette, service }: PaletteItem): string {
  return [palette.label, service.label, palette.description, ...palette.keywords].join(' ').toLowerCase();
}
