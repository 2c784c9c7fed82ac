import { Modal } from '@mantine/core';
import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import { wireWords } from '#core/drawing/element-words.ts';
import { canvasView } from '../canvas/canvas-view.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import type { DialogProps } from './dialog-props.ts';
import classes from './dialogs.module.css';
import { type SearchItem, SearchList } from './SearchList.tsx';

/** Finds a card or a wire by name, kind or a given setting, and goes there. */
export function FindDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} padding={12} size={480} title="Find">
      <FindList onClose={onClose} />
    </Modal>
  );
}

function FindList({ onClose }: { readonly onClose: () => void }) {
  const graph = useGraph();
  const items: SearchItem[] = [
    ...graph.resources.map(resource => ({
      id: resource.id,
      text: `${resource.name} ${serviceOf(resource.type).label} ${Object.values(resource.given).join(' ')}`,
      group: 'Resources',
      content: (
        <>
          <ServiceIcon type={resource.type} properties={resource.properties} size={22} />
          <span>{resource.name}</span>
          <small>{serviceOf(resource.type).label}</small>
        </>
      ),
    })),
    ...graph.connections.map(wire => ({
      id: wire.id,
      text: `${wireWords(wire, graph)} ${connectionOf(wire.type).label}`,
      group: 'Wires',
      content: (
        <>
          <span>{wireWords(wire, graph)}</span>
          <small>{connectionOf(wire.type).label}</small>
        </>
      ),
    })),
  ];
  const choose = (id: string) => {
    onClose();
    useDesign.getState().select([id]);
    const wire = graph.connection(id);
    canvasView.fit(wire === undefined ? [id] : [wire.from, wire.to]);
  };
  return (
    <div className={classes['find']}>
      <SearchList
        label="Find on the canvas"
        items={items}
        nothingFound="Nothing is called that"
        onChoose={choose}
        onClose={onClose}
      />
    </div>
  );
}
