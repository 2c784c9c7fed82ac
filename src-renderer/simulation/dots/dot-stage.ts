import type { WireRoute } from '#core/drawing/wire-route.ts';
import { useView } from '../../state/view-store.ts';
import type { RunBatch } from '../run/protocol.ts';
import { follow, onBatch, useRun } from '../run-store.ts';
import { simulationActor } from '../simulation-actor.ts';
import { type DotColours, KeyHues, readColours } from './dot-colours.ts';
import { type Dot, DotField } from './dot-field.ts';
import { DotRaster } from './dot-raster.ts';
import { drawDots } from './draw-dots.ts';
import { gapsOn } from './gaps-on.ts';

/** How near the pointer must be, pixels. */
const REACH = 13;
const LONGEST_FRAME_MILLIS = 60;
const MANY_DOTS = 400;
type Transform = readonly [x: number, y: number, zoom: number];

/** Draws the dots frame by frame while there is something to draw, and listens to the pointer near them. */
export class DotStage {
  private readonly canvas: HTMLCanvasElement;
  private readonly tip: HTMLElement;
  private readonly readTransform: () => Transform;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly field = new DotField(wire => gapsOn(this.routes.get(wire)));
  private readonly hues = new KeyHues();
  private readonly clean = new AbortController();
  private readonly stops: (() => void)[] = [];
  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private routes: ReadonlyMap<string, WireRoute> = new Map();
  private colours: DotColours;
  private placed: readonly Dot[] = [];
  private raster: DotRaster | undefined;
  private frame = 0;
  private lastTime = 0;
  /** After a step or a scrub, dots move until they stand where they belong. */
  private isSettling = false;

  constructor(canvas: HTMLCanvasElement, tip: HTMLElement, readTransform: () => Transform) {
    this.canvas = canvas;
    this.tip = tip;
    this.readTransform = readTransform;
    this.context = canvas.getContext('2d');
    this.colours = readColours(canvas);
    this.stops.push(onBatch(batch => this.take(batch)));
    this.stops.push(useRun.subscribe((state, before) => state.followed !== before.followed && this.wake()));
    const watching = simulationActor.subscribe(({ value }) => {
      if (value === 'playing') this.isSettling = false;
      this.wake();
    });
    this.stops.push(() => watching.unsubscribe());
    this.watchSize();
    this.watchLook();
    this.watchPointer();
  }

  setRoutes(routes: ReadonlyMap<string, WireRoute>): void {
    this.routes = routes;
    this.wake();
  }

  /** Draws at the next frame. */
  wake(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(time => {
        // A rest is no time that passes.
        this.lastTime = time;
        this.draw(time);
      });
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.frame = -1;
    this.clean.abort();
    for (const stop of this.stops) stop();
    delete this.canvas.parentElement?.dataset['dot'];
  }

  private take(batch: RunBatch): void {
    const { value } = simulationActor.getSnapshot();
    if (batch.isJump) this.field.restart(batch.transfers, batch.nowMillis);
    else {
      for (const transfer of batch.transfers) this.field.add(transfer);
      for (const [wire, count] of Object.entries(batch.crowd)) this.field.addCrowd(wire, count, batch.nowMillis);
    }
    if (batch.isJump && batch.nowMillis === 0) this.hues.clear();
    if (value === 'stepping' || value === 'scrubbing') this.isSettling = true;
    this.wake();
  }

  private draw(time: number): void {
    const { context, canvas, field } = this;
    this.frame = 0;
    if (context === null) return;
    const { nowMillis, followed } = useRun.getState();
    const { value } = simulationActor.getSnapshot();
    const isRunning = value === 'playing' || value === 'finished' || this.isSettling;
    if (isRunning) field.tick(Math.min(time - this.lastTime, LONGEST_FRAME_MILLIS), nowMillis);
    this.lastTime = time;
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const scene = {
      field,
      nowMillis,
      routes: this.routes,
      transform: this.readTransform(),
      colours: this.colours,
      hues: this.hues,
      followed: followed?.origin,
    };
    this.placed = this.motion.matches ? [] : drawDots(context, scene, this.rasterForMany());
    if (isRunning && (value === 'playing' || field.isMoving(nowMillis))) {
      this.frame = requestAnimationFrame(next => this.draw(next));
    }
  }

  /** A raster if there are so many dots that it is faster than drawing each. */
  private rasterForMany(): DotRaster | undefined {
    if (this.field.dots.length < MANY_DOTS) return undefined;
    const { width, height } = this.canvas;
    if (width === 0 || height === 0) return undefined;
    if (this.raster?.hasSize(width, height) !== true) this.raster = new DotRaster(width, height);
    return this.raster;
  }

  private watchSize(): void {
    const observer = new ResizeObserver(() => {
      const ratio = window.devicePixelRatio;
      this.canvas.width = Math.round(this.canvas.clientWidth * ratio);
      this.canvas.height = Math.round(this.canvas.clientHeight * ratio);
      this.wake();
    });
    observer.observe(this.canvas);
    this.stops.push(() => observer.disconnect());
  }

  private watchLook(): void {
    const observer = new MutationObserver(() => {
      this.colours = readColours(this.canvas);
      this.wake();
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    this.stops.push(() => observer.disconnect());
    this.motion.addEventListener('change', () => this.wake(), { signal: this.clean.signal });
  }

  private watchPointer(): void {
    const { signal } = this.clean;
    const surface = this.canvas.parentElement;
    surface?.addEventListener('pointermove', event => this.point(event), { signal });
    surface?.addEventListener('pointerleave', () => this.showTip(undefined), { signal });
    const click = (event: MouseEvent) => {
      const near = this.nearest(event);
      if (near === undefined || near.message === '') return;
      event.stopPropagation();
      event.preventDefault();
      this.showTip(undefined);
      follow({ message: near.message, origin: near.origin });
      useView.getState().showDock('messages');
    };
    surface?.addEventListener('click', click, { signal, capture: true });
  }

  private point(event: PointerEvent): void {
    this.showTip(event.buttons === 0 ? this.nearest(event) : undefined);
  }

  private showTip(near: Dot | undefined): void {
    const surface = this.canvas.parentElement;
    if (surface === null) return;
    this.tip.hidden = near === undefined;
    if (near === undefined) {
      delete surface.dataset['dot'];
      return;
    }
    surface.dataset['dot'] = 'near';
    this.tip.textContent = tipWords(near);
    this.tip.style.transform = `translate(${Math.round(near.x + 14)}px, ${Math.round(near.y + 12)}px)`;
  }

  private nearest(event: MouseEvent): Dot | undefined {
    const isOverCanvas = event.target instanceof Element && event.target.closest('.react-flow') !== null;
    if (!isOverCanvas || this.placed.length === 0) return undefined;
    const box = this.canvas.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    let best: Dot | undefined;
    let reach = REACH;
    for (const one of this.placed) {
      const distance = Math.hypot(one.x - x, one.y - y);
      if (distance > reach) continue;
      reach = distance;
      best = one;
    }
    return best;
  }
}

const SHAPE_WORDS = { plain: '', duplicate: ', sent twice', retry: ', received again', poison: ', always fails' };

function tipWords(dot: Dot): string {
  if (dot.count > 1) return `${dot.count} messages together`;
  const key = dot.colourKey === undefined || dot.colourKey === '' ? '' : ` · ${dot.colourKey}`;
  return `${dot.message}${key}${SHAPE_WORDS[dot.shape]}`;
}
