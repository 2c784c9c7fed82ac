import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../contract/graph.ts';
import { derivedWires } from './derived-wires.ts';
import { NODE_HEIGHT, NODE_WIDTH, type WireLine, wireLine } from './geometry.ts';
import { type Appearance, PALETTES, type Palette } from './palette.ts';

const MARGIN = 48;
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
/** Mean width of a letter of the font in em; used to keep texts inside their card. */
const LETTER_WIDTH_EM = 0.52;

/**
 * The picture of a design as SVG text, at the positions of the document. The same design gives the same text.
 * Names and summaries that are too long are cut with an ellipsis and kept whole in the node's title.
 */
export function renderSvg(graph: DesignGraph, appearance: Appearance = 'light'): string {
  const palette = PALETTES[appearance];
  const frame = frameOf(graph);
  const body = [
    ...graph.connections.map(connection => wire(connection, graph, palette)),
    ...derivedWires(graph).map(derived => derivedLine(derived, graph, palette)),
    ...graph.resources.map(resource => node(resource, graph, palette)),
  ].filter(part => part !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" font-family="${FONT}" role="img">`,
    `<title>${escapeXml(graph.name)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M 0 0.5 L 7.5 4 L 0 7.5 z" fill="${palette.wire}"/></marker></defs>`,
    `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="${palette.canvas}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function frameOf(graph: DesignGraph): { x: number; y: number; width: number; height: number } {
  if (graph.resources.length === 0) return { x: 0, y: 0, width: 480, height: 160 };
  const xs = graph.resources.map(resource => resource.position.x);
  const ys = graph.resources.map(resource => resource.position.y);
  const loops = graph.connections.some(connection => isBackward(connection, graph)) ? 64 : 0;
  const x = Math.floor(Math.min(...xs) - MARGIN);
  const y = Math.floor(Math.min(...ys) - MARGIN);
  return {
    x,
    y,
    width: Math.ceil(Math.max(...xs) + NODE_WIDTH + MARGIN - x),
    height: Math.ceil(Math.max(...ys) + NODE_HEIGHT + MARGIN + loops - y),
  };
}

function isBackward(connection: GraphConnection, graph: DesignGraph): boolean {
  const from = graph.resource(connection.from);
  const to = graph.resource(connection.to);
  return from !== undefined && to !== undefined && to.position.x < from.position.x + NODE_WIDTH;
}

function wire(connection: GraphConnection, graph: DesignGraph, palette: Palette): string {
  const { inspector, verb } = connectionOf(connection.type);
  const between = graph.outgoing(connection.from).filter(other => other.to === connection.to);
  const line = lineBetween(graph, connection.from, connection.to, between.indexOf(connection), between.length);
  if (line === undefined) return '';
  const dash = inspector.isDashed?.(connection) === true ? ' stroke-dasharray="6 5"' : '';
  const title = `${nameOf(graph, connection.from)} ${verb} ${nameOf(graph, connection.to)}`;
  const label = inspector.chip(connection, graph);
  return `<g><title>${escapeXml(title)}</title><path d="${line.path}" fill="none" stroke="${palette.wire}" stroke-width="1.5"${dash} marker-end="url(#arrow)"/>${label === undefined ? '' : chip(label, line, palette)}</g>`;
}

function derivedLine(
  derived: { readonly from: string; readonly to: string; readonly label: string },
  graph: DesignGraph,
  palette: Palette,
): string {
  const line = lineBetween(graph, derived.from, derived.to, 0, 1);
  if (line === undefined) return '';
  return `<g opacity="0.8"><title>${escapeXml(`${derived.label}: ${nameOf(graph, derived.to)}`)}</title><path d="${line.path}" fill="none" stroke="${palette.wire}" stroke-width="1" stroke-dasharray="3 4" marker-end="url(#arrow)"/></g>`;
}

function lineBetween(graph: DesignGraph, from: string, to: string, lane: number, lanes: number): WireLine | undefined {
  const start = graph.resource(from);
  const end = graph.resource(to);
  return start === undefined || end === undefined ? undefined : wireLine(start.position, end.position, lane, lanes);
}

function chip(label: string, line: WireLine, palette: Palette): string {
  const text = shorten(label, 150, 11);
  const width = Math.round(text.length * 11 * LETTER_WIDTH_EM) + 14;
  const x = Math.round(line.middle.x - width / 2);
  const y = Math.round(line.middle.y - 10);
  return `<rect x="${x}" y="${y}" width="${width}" height="20" rx="10" fill="${palette.chip}" stroke="${palette.cardEdge}"/><text x="${x + width / 2}" y="${y + 14}" font-size="11" text-anchor="middle" fill="${palette.textQuiet}">${escapeXml(text)}</text>`;
}

function node(resource: GraphResource, graph: DesignGraph, palette: Palette): string {
  const service = serviceOf(resource.type);
  const hue = palette.category[service.category];
  const { x, y } = resource.position;
  const summary = service.inspector.summary(resource, graph);
  const icon = service.icon
    .replace('<svg', `<svg x="${x + 20}" y="${y + 20}" width="24" height="24" color="${hue}"`)
    .trim();
  return [
    `<g><title>${escapeXml(`${resource.name} (${service.label})${summary === '' ? '' : `: ${summary}`}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="10" fill="${palette.card}" stroke="${palette.cardEdge}"/>`,
    `<rect x="${x + 12}" y="${y + 12}" width="40" height="40" rx="8" fill="${hue}" fill-opacity="0.12"/>`,
    icon,
    `<text x="${x + 64}" y="${y + 28}" font-size="13" font-weight="600" fill="${palette.text}">${escapeXml(shorten(resource.name, NODE_WIDTH - 76, 13))}</text>`,
    `<text x="${x + 64}" y="${y + 46}" font-size="11" fill="${palette.textQuiet}">${escapeXml(shorten(summary, NODE_WIDTH - 76, 11))}</text>`,
    '</g>',
  ].join('');
}

function nameOf(graph: DesignGraph, id: string): string {
  return graph.resource(id)?.name ?? id;
}

function shorten(text: string, width: number, fontSize: number): string {
  const letters = Math.floor(width / (fontSize * LETTER_WIDTH_EM));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
