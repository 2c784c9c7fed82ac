import type { OnConnectEnd, OnConnectStart } from '@xyflow/react';
import { useMemo } from 'react';
import type { Position } from '#core/contract/graph.ts';
import { notifyError } from '../app/notify.tsx';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { modeActor, type WireStart } from '../state/mode-machine.ts';
import { joinTo } from '../wiring/draw-wire.ts';
import { useWireMenu } from '../wiring/wire-menu-store.ts';
import { judgeStart } from '../wiring/wire-verdict.ts';
import { canvasView } from './canvas-view.ts';

/** What happens when a wire is started, and where it is dropped. */
export function useWiring() {
  return useMemo(() => {
    const onConnectStart: OnConnectStart = (_event, { nodeId, handleId, handleType }) => {
      if (nodeId === null) return;
      const isBackwards = handleType === 'target';
      const from = { resource: nodeId, port: isBackwards ? undefined : (handleId ?? undefined), isBackwards };
      modeActor.send({ type: 'wire.started', from });
    };
    const onConnectEnd: OnConnectEnd = event => {
      const start = modeActor.getSnapshot().context.wire;
      modeActor.send({ type: 'finished' });
      const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (start === undefined || touch === undefined) return;
      dropWire(start, { x: touch.clientX, y: touch.clientY });
    };
    return { onConnectStart, onConnectEnd };
  }, []);
}

/** Ends a wire where it was dropped: at a card, or on the empty canvas, where something new can be added. */
export function dropWire(start: WireStart, screen: Position): void {
  const element = document.elementFromPoint(screen.x, screen.y);
  const node = element?.closest('.react-flow__node')?.getAttribute('data-id') ?? '';
  const card = graphOf(useDesign.getState().history.present).resource(node)?.id;
  if (card === start.resource) return;
  if (card) {
    endWireAt(start, card, screen);
    return;
  }
  if (start.moved !== undefined) return;
  const point = element?.closest('.react-flow__pane') ? canvasView.pointAt(screen) : undefined;
  if (point !== undefined) useWireMenu.getState().ask(screen, { ask: 'target', start, point });
}

/** Draws the wire to a resource, asks which kind when several are possible, or says why it cannot be. */
export function endWireAt(start: WireStart, other: string, screen: Position): void {
  const verdict = judgeStart(graphOf(useDesign.getState().history.present), start, other);
  if (!verdict.isPossible) {
    notifyError('AWS refuses this wire', [verdict.reason, verdict.instead].filter(Boolean).join(' '));
    return;
  }
  const [choice, ...more] = verdict.choices;
  if (choice !== undefined && more.length === 0) joinTo(start, other, choice);
  else useWireMenu.getState().ask(screen, { ask: 'kind', start, other, choices: verdict.choices });
}
