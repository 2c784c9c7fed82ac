import { routeDesign } from '#core/drawing/design-routes.ts';
import { cardAt } from '#core/drawing/geometry.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { KeyHues } from '../../src-renderer/simulation/dots/dot-colours.ts';
import { DotField, HOP_MILLIS } from '../../src-renderer/simulation/dots/dot-field.ts';
import { DotRaster } from '../../src-renderer/simulation/dots/dot-raster.ts';
import { drawDots } from '../../src-renderer/simulation/dots/draw-dots.ts';
import { sampleDesign } from '../sample-design.ts';

const DOTS = 10_000;
const ZOOM = 0.2;

/** Draws ten thousand single dots over the wires of 200 cards as the window's layer does, moved by a pan, frame by frame. */
function showDots(): void {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 800;
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the page cannot draw');
  const graph = buildGraph(sampleDesign(200));
  const boxes = new Map(graph.resources.map(({ id, position }) => [id, cardAt(position)]));
  const { wires: routes } = routeDesign(graph, boxes);
  const wires = [...routes.keys()];
  // Without gaps no dot joins another in a bundle.
  const field = new DotField(() => ({ dotMillis: 0, bundleMillis: 0 }));
  const hues = new KeyHues();
  const raster = new DotRaster(canvas.width, canvas.height);
  const colours = {
    hues: ['#3356cf', '#c2570c', '#276b2a', '#c02675', '#6d3fd1', '#1b66b5', '#a3279f', '#18794e'],
    mixed: '#4d5a6b',
    poison: '#c5221f',
    halo: '#fbfcfd',
    onBundle: '#ffffff',
  };
  let sent = 0;
  let last = performance.now();
  const frame = (time: number) => {
    const elapsed = Math.min(60, time - last);
    last = time;
    for (let due = (DOTS / HOP_MILLIS) * elapsed; due > 0; due -= 1) {
      const message = `m${sent}`;
      const wire = wires[sent % wires.length] ?? '';
      sent += 1;
      field.add({
        message,
        parent: undefined,
        origin: message,
        wire,
        departsAtMillis: 0,
        arrivesAtMillis: 0,
        colourKey: `key-${sent % 8}`,
        shape: 'plain',
      });
    }
    field.tick(elapsed, 1);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const transform = [400 + 120 * Math.sin(time / 250), 80 * Math.cos(time / 250), ZOOM] as const;
    const scene = { field, nowMillis: 1, routes, transform, colours, hues, followed: undefined };
    const placed = drawDots(context, scene, raster);
    document.title = String(placed.length);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

showDots();
