import { services } from '#core/catalog/services.ts';
import type { Service } from '#core/contract/service.ts';
import { addAtCentre } from '../canvas/place.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import type { Command } from './command.ts';

/** One command for every entry of the palette: what the pointer drags, the keyboard adds. */
export const addCommands: readonly Command[] = Object.values<Service>(services).flatMap(service =>
  service.palette.map((entry, index) => ({
    id: `add.${service.type}-${index}`,
    label: `Add ${entry.label}`,
    group: 'Add' as const,
    place: 'canvas' as const,
    icon: () => <ServiceIcon type={service.type} properties={entry.properties} size={20} />,
    keywords: entry.keywords,
    perform: () => addAtCentre({ type: service.type, index }),
  })),
);
