import { connectionOf } from '../catalog/connections.ts';
import { iconOf, serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../contract/graph.ts';
import { type DesignRoutes, routeDesign } from './design-routes.ts';
import { elementWords, wireWords } from './element-words.ts';
import { type Box, boxAround, CARD_TEXT_WIDTH, cardAt, NODE_HEIGHT, NODE_WIDTH } from './geometry.ts';
import { type Appearance, PALETTES, type Palette } from './palette.ts';
import { nameLines, shortenText } from './text-width.ts';
import { CHIP_FONT_SIZE, chipSize, placeLabel } from './wire-label.ts';
import { arrowhead, type WireRoute } from './wire-route.ts';

const MARGIN = 48;
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
/** Room for a card's texts beside its icon, canvas units. */
const LONGEST_CHIP_WIDTH = 150;
/** Room kept around the middle of a curve. */
const CURVE = { width: 24, height: 24 };

/**
 * The picture of a design as SVG text, at the positions of the document. The same design gives the same text.
 * Names and summaries that are too long are cut with an ellipsis and kept whole in the node's title.
 */
export function renderSvg(graph: DesignGraph, appearance: Appearance = 'light'): string {
  const palette = PALETTES[appearance];
  const routes = routeDesign(graph);
  const frame = pictureBox(graph, routes);
  const body = [
    ...routes.frames.map(({ group, box }) => frameOfGroup(group.name, box, palette)),
    ...graph.connections.map(wire => wireLine(wire, graph, routes, palette)),
    ...routes.references.map(({ label, to, route }) =>
      referenceLine(`${label}: ${elementWords(to, graph)}`, route, palette),
    ),
    ...graph.connections.map(wire => wireChip(wire, graph, routes, palette)),
    ...graph.resources.map(resource => node(resource, graph, palette)),
  ].filter(part => part !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" font-family="${FONT}" role="img">`,
    `<title>${escapeXml(graph.name)}</title>`,
    `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="${palette.canvas}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** What the picture of a design shows: every card, curve and frame, with a margin. Canvas units. */
export function pictureBox(graph: DesignGraph, { wires, references, frames }: DesignRoutes): Box {
  const cards = graph.resources.map(resource => cardAt(resource.position));
  if (cards.length === 0) return { x: 0, y: 0, width: 480, height: 160 };
  const curves = [...wires.values(), ...references.map(({ route }) => route)].map(({ middle }) =>
    boxAround(middle, CURVE),
  );
  const boxes = [...cards, ...curves, ...frames.map(({ box }) => box)];
  const x = Math.floor(Math.min(...boxes.map(box => box.x)) - MARGIN);
  const y = Math.floor(Math.min(...boxes.map(box => box.y)) - MARGIN);
  const right = Math.ceil(Math.max(...boxes.map(box => box.x + box.width)) + MARGIN);
  const bottom = Math.ceil(Math.max(...boxes.map(box => box.y + box.height)) + MARGIN);
  return { x, y, width: right - x, height: bottom - y };
}

function frameOfGroup(name: string, { x, y, width, height }: Box, palette: Palette): string {
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="${palette.textQuiet}" fill-opacity="0.06" stroke="${palette.cardEdge}"/><text x="${x + 14}" y="${y + 21}" font-size="12" font-weight="600" fill="${palette.textQuiet}">${escapeXml(shortenText(name, width - 28, 12))}</text></g>`;
}

function wireLine(wire: GraphConnection, graph: DesignGraph, { wires }: DesignRoutes, palette: Palette): string {
  const route = wires.get(wire.id);
  if (route === undefined) return '';
  const dash = connectionOf(wire.type).inspector.isDashed?.(wire) === true ? ' stroke-dasharray="6 5"' : '';
  return `<g><title>${escapeXml(wireWords(wire, graph))}</title><path d="${route.path}" fill="none" stroke="${palette.wire}" stroke-width="1.5"${dash}/><path d="${arrowhead(route)}" fill="${palette.wire}"/></g>`;
}

function referenceLine(title: string, route: WireRoute, palette: Palette): string {
  return `<g opacity="0.8"><title>${escapeXml(title)}</title><path d="${route.path}" fill="none" stroke="${palette.wire}" stroke-width="1" stroke-dasharray="3 4"/><path d="${arrowhead(route)}" fill="${palette.wire}"/></g>`;
}

function wireChip(wire: GraphConnection, graph: DesignGraph, { wires, cards }: DesignRoutes, palette: Palette): string {
  const route = wires.get(wire.id);
  const label = connectionOf(wire.type).inspector.chip(wire, graph);
  if (route === undefined || label === undefined) return '';
  const text = shortenText(label, LONGEST_CHIP_WIDTH, CHIP_FONT_SIZE);
  const size = chipSize(text);
  const { x, y } = boxAround(placeLabel(route, size, cards).centre, size);
  const [left, top] = [Math.round(x), Math.round(y)];
  return `<rect x="${left}" y="${top}" width="${size.width}" height="${size.height}" rx="${size.height / 2}" fill="${palette.chip}" stroke="${palette.cardEdge}"/><text x="${left + size.width / 2}" y="${top + 13}" font-size="${CHIP_FONT_SIZE}" text-anchor="middle" fill="${palette.textQuiet}">${escapeXml(text)}</text>`;
}

function node(resource: GraphResource, graph: DesignGraph, palette: Palette): string {
  const service = serviceOf(resource.type);
  const hue = palette.category[service.category];
  const { x, y } = resource.position;
  const summary = service.inspector.summary(resource, graph);
  const names = nameLines(resource.name, CARD_TEXT_WIDTH, 13);
  const icon = iconOf(resource.type, resource.properties)
    .replace('<svg', `<svg x="${x + 20}" y="${y + 20}" width="24" height="24" color="${hue}"`)
    .trim();
  return [
    `<g><title>${escapeXml(`${resource.name} (${service.label})${summary === '' ? '' : `: ${summary}`}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="10" fill="${palette.card}" stroke="${palette.cardEdge}"/>`,
    `<rect x="${x + 12}" y="${y + 12}" width="40" height="40" rx="8" fill="${hue}" fill-opacity="0.12"/>`,
    icon,
    ...names.map(
      (line, index) =>
        `<text x="${x + 64}" y="${y + (names.length === 1 ? 28 : 22 + 16 * index)}" font-size="13" font-weight="600" fill="${palette.text}">${escapeXml(line)}</text>`,
    ),
    `<text x="${x + 64}" y="${y + (names.length === 1 ? 46 : 53)}" font-size="11" fill="${palette.textQuiet}">${escapeXml(shortenText(summary, CARD_TEXT_WIDTH, 11))}</text>`,
    '</g>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
