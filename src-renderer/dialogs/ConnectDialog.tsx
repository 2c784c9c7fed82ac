import { Modal } from '@mantine/core';
import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph, GraphResource } from '#core/contract/graph.ts';
import { NODE_WIDTH } from '#core/drawing/geometry.ts';
import { freePointNear } from '../canvas/place.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { useGraph } from '../state/derived.ts';
import type { WireStart } from '../state/mode-machine.ts';
import { useView } from '../state/view-store.ts';
import { choiceWords, drawWireToNew, joinTo, newTargets } from '../wiring/draw-wire.ts';
import { judgeStart } from '../wiring/wire-verdict.ts';
import type { DialogProps } from './dialog-props.ts';
import classes from './dialogs.module.css';
import { type SearchItem, SearchList } from './SearchList.tsx';

interface Target {
  readonly item: SearchItem;
  readonly connect: () => void;
}

/** Draws a wire without a pointer: what is there and fits, what could be added, and what AWS refuses with the reason. */
export function ConnectDialog({ isOpen, onClose }: DialogProps) {
  const graph = useGraph();
  const start = useView(state => state.connectFrom);
  const resource = start && graph.resource(start.resource);
  if (start === undefined || resource === undefined) return null;
  const title = titleOf(start, resource.name);
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} padding={12} size={520}>
      <TargetList graph={graph} start={start} onClose={onClose} />
    </Modal>
  );
}

function titleOf({ isBackwards, moved }: WireStart, name: string): string {
  if (moved !== undefined) return isBackwards ? `Lead this wire to ${name} from` : `Lead this wire from ${name} to`;
  return isBackwards ? `Connect something to ${name}` : `Connect ${name} to`;
}

interface TargetListProps {
  readonly graph: DesignGraph;
  readonly start: WireStart;
  readonly onClose: () => void;
}

function TargetList({ graph, start, onClose }: TargetListProps) {
  const { possible, refused } = existingTargets(graph, start);
  const targets = [...possible, ...(start.moved === undefined ? addableTargets(graph, start) : []), ...refused];
  const choose = (id: string) => {
    onClose();
    targets.find(target => target.item.id === id)?.connect();
  };
  return (
    <div className={classes['find']}>
      <SearchList
        label="Search targets"
        items={targets.map(target => target.item)}
        nothingFound="Nothing is called that"
        onChoose={choose}
        onClose={onClose}
      />
    </div>
  );
}

function existingTargets(graph: DesignGraph, start: WireStart): { possible: Target[]; refused: Target[] } {
  const possible: Target[] = [];
  const refused: Target[] = [];
  for (const other of graph.resources) {
    if (other.id === start.resource) continue;
    const verdict = judgeStart(graph, start, other.id);
    const text = `${other.name} ${serviceOf(other.type).label}`;
    if (!verdict.isPossible) {
      const why = [verdict.reason, verdict.instead].filter(Boolean).join(' ');
      const content = line(other, other.name, why);
      refused.push({
        item: { id: other.id, text, group: 'Refused by AWS', content, isDisabled: true },
        connect: () => {},
      });
      continue;
    }
    for (const choice of verdict.choices) {
      const content = line(other, other.name, choiceWords(choice));
      const id = `${other.id} ${choice.port} ${choice.kind}`;
      possible.push({
        item: { id, text, group: 'On the canvas', content },
        connect: () => joinTo(start, other.id, choice),
      });
    }
  }
  return { possible, refused };
}

function addableTargets(graph: DesignGraph, start: WireStart): Target[] {
  const resource = graph.resource(start.resource);
  if (resource === undefined) return [];
  return newTargets(start).flatMap(target =>
    target.choices.map(choice => {
      const { palette, entry } = target;
      const distance = start.isBackwards ? -NODE_WIDTH : NODE_WIDTH * 2;
      const wished = { x: resource.position.x + distance, y: resource.position.y + 32 };
      const id = `new ${entry.type} ${entry.index} ${choice.port} ${choice.kind}`;
      const content = line(
        { type: entry.type, properties: palette.properties },
        `New ${palette.label}`,
        choiceWords(choice),
      );
      const text = `new ${palette.label} ${palette.keywords.join(' ')}`;
      const connect = () => {
        const centre = freePointNear(wished);
        const side = start.isBackwards ? NODE_WIDTH / 2 : -NODE_WIDTH / 2;
        drawWireToNew(start, target, choice, { x: centre.x + side, y: centre.y });
      };
      return { item: { id, text, group: 'Add a new one', content }, connect };
    }),
  );
}

function line({ type, properties }: Pick<GraphResource, 'type' | 'properties'>, name: string, note: string) {
  return (
    <>
      <ServiceIcon type={type} properties={properties} size={22} />
      <span>{name}</span>
      <small>{note}</small>
    </>
  );
}
