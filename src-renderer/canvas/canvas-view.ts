import type { ReactFlowInstance } from '@xyflow/react';
import type { Position } from '#core/contract/graph.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';

const MILLIS = 180;
/** The top has room for a notice of two lines. */
const PADDING = { top: '64px', right: '48px', left: '48px' } as const;
/** Room at the foot for the zoom controls, and for the minimap where the canvas is high enough to show it. */
const FOOT = { low: '60px', high: '120px' } as const;
/** From this height of the canvas on there is room for the minimap. */
export const MINIMAP_FROM_HEIGHT = 560;

/** What commands may do with the view of the canvas. The canvas hands itself in when it is there. */
class CanvasView {
  private flow: ReactFlowInstance | undefined;
  private element: HTMLElement | undefined;
  private isFitted = false;

  attach(flow: ReactFlowInstance, element: HTMLElement): () => void {
    this.flow = flow;
    this.element = element;
    const watcher = new ResizeObserver(() => {
      if (this.isFitted) this.fit(undefined, false);
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      this.flow = undefined;
      this.element = undefined;
    };
  }

  /** Shows all cards, or those given, whole and not larger than life. */
  fit(ids?: Iterable<string>, isAnimated = true): void {
    const nodes = ids === undefined ? undefined : [...ids].map(id => ({ id }));
    const known = nodes?.filter(node => this.flow?.getNode(node.id) !== undefined);
    if (known?.length === 0) return;
    if (this.flow?.getNodes().length === 0) {
      void this.flow.setViewport({ x: 0, y: 0, zoom: 1 });
      return;
    }
    this.isFitted = ids === undefined;
    void this.flow?.fitView({
      ...(known !== undefined && { nodes: known }),
      padding: { ...PADDING, bottom: this.isHigh() ? FOOT.high : FOOT.low },
      maxZoom: 1,
      duration: isAnimated ? duration() : 0,
    });
  }

  private isHigh(): boolean {
    return (this.element?.clientHeight ?? 0) >= MINIMAP_FROM_HEIGHT;
  }

  /** The person has moved the view: a change of the window's size leaves it as it is from now on. */
  release(): void {
    this.isFitted = false;
  }

  zoomTo(zoom: number): void {
    this.release();
    void this.flow?.zoomTo(zoom, { duration: duration() });
  }

  zoomBy(factor: number): void {
    if (this.flow) this.zoomTo(this.flow.getZoom() * factor);
  }

  /** Brings a card into view without changing the zoom, when it is not. */
  reveal(position: Position): void {
    if (!this.flow || !this.element) return;
    const box = this.element.getBoundingClientRect();
    const start = this.flow.flowToScreenPosition(position);
    const end = this.flow.flowToScreenPosition({ x: position.x + NODE_WIDTH, y: position.y + NODE_HEIGHT });
    const isInside = start.x >= box.left && start.y >= box.top && end.x <= box.right && end.y <= box.bottom;
    if (isInside) return;
    this.release();
    const centre = { x: position.x + NODE_WIDTH / 2, y: position.y + NODE_HEIGHT / 2 };
    void this.flow.setCenter(centre.x, centre.y, { zoom: this.flow.getZoom(), duration: duration() });
  }

  /** The point of the canvas in the middle of what is seen. */
  centre(): Position {
    if (!this.flow || !this.element) return { x: 0, y: 0 };
    const box = this.element.getBoundingClientRect();
    return this.flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  }

  /** The point of the canvas under a point of the screen, or undefined when something else is there. */
  pointAt(screen: Position): Position | undefined {
    if (!this.flow || !this.element) return undefined;
    const box = this.element.getBoundingClientRect();
    const isInside = screen.x >= box.left && screen.x <= box.right && screen.y >= box.top && screen.y <= box.bottom;
    return isInside ? this.flow.screenToFlowPosition(screen, { snapToGrid: false }) : undefined;
  }

  zoom(): number {
    return this.flow?.getZoom() ?? 1;
  }

  /** Gives the canvas the keyboard, on one of its cards, or on the name of one of its groups, if named. */
  focus(id?: string): void {
    const found = id === undefined ? null : this.element?.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const place = found?.matches('[tabindex]') === false ? found.querySelector('button') : found;
    if (place instanceof HTMLElement || place instanceof SVGElement) place.focus();
    else this.element?.focus();
  }
}

function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MILLIS;
}

export const canvasView = new CanvasView();
