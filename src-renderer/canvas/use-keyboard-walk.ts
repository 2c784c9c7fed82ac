import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { walkOrder } from './walk-order.ts';

const STOPS = ':is([tabindex="0"], button:not([tabindex]), input):not([hidden])';

/**
 * Tab leads through the design as messages do, wherever things stand in the page; a card or a wire that gets the keyboard
 * becomes the selection, so that every command works on it.
 */
export function useKeyboardWalk() {
  const isLeaving = useRef(false);
  const isByTab = useLastKeyIsTab();
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const walk = stopsIn(event.currentTarget);
    const at = walk.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const next = walk[at + (event.shiftKey ? -1 : 1)];
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
      return;
    }
    // Past the end the page's own order goes on, from the stop that is last in it.
    const inPage = walk.toSorted(byPlaceInPage);
    isLeaving.current = true;
    inPage.at(event.shiftKey ? 0 : -1)?.focus({ preventScroll: true });
    isLeaving.current = false;
  }, []);
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      const { target, relatedTarget, currentTarget } = event;
      if (isLeaving.current || !target.matches(':focus-visible')) return;
      const walk = stopsIn(currentTarget);
      if (!walk.includes(target)) return;
      const isEntering = isByTab.current && !walk.includes(relatedTarget as HTMLElement);
      const inPage = walk.toSorted(byPlaceInPage);
      const first = walk[0];
      const last = walk.at(-1);
      if (isEntering && target === inPage[0] && target !== first) first?.focus();
      else if (isEntering && target === inPage.at(-1) && target !== last) last?.focus();
      else select(target);
    },
    [isByTab],
  );
  return { onKeyDown, onFocus };
}

/** Whether Tab was the last key: what a command focuses stays where the command put it. */
function useLastKeyIsTab() {
  const isTab = useRef(false);
  useEffect(() => {
    const note = (event: globalThis.KeyboardEvent) => {
      isTab.current = event.key === 'Tab';
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, []);
  return isTab;
}

/** Everything of cards and wires that takes the keyboard, in the order of the walk. */
function stopsIn(canvas: HTMLElement): readonly HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  for (const element of canvas.querySelectorAll<HTMLElement>('.react-flow__node, .react-flow__edge')) {
    found.set(element.getAttribute('data-id') ?? '', element);
  }
  return walkOrder(graphOf(useDesign.getState().history.present)).flatMap(id => {
    const element = found.get(id);
    return element === undefined ? [] : [element, ...element.querySelectorAll<HTMLElement>(STOPS)];
  });
}

function byPlaceInPage(left: Node, right: Node): number {
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function select(target: Element): void {
  const id = target.getAttribute('data-id');
  if (!target.matches('.react-flow__node, .react-flow__edge') || id === null) return;
  const { selection, select } = useDesign.getState();
  if (!selection.has(id)) select([id]);
}
