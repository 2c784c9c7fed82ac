import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { formatDollars, formatDuration, formatNumber } from '#core/shared/units.ts';
import type { RunReport } from '#core/simulation/report.ts';

/** What a run came to, for a person. */
export function reportAsText(report: RunReport, graph: DesignGraph): string {
  const sections = [
    [
      `${graph.name}: "${report.scenario}", seed ${report.seed}, ${formatDuration(report.simulatedSeconds)} of virtual time, ${formatNumber(report.events)} events`,
    ],
    resourceLines(report, graph),
    latencyLines(report),
    lossLines(report, graph),
    costLines(report, graph),
    silenceLines(report, graph),
    faultLines(report),
    expectationLines(report),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line for each expectation, with a sign for whether it was met. */
export function expectationLines(report: RunReport): string[] {
  return report.expectations.map(outcome => `  ${outcome.passed ? '✔' : '✖'} ${outcome.message}`);
}

/** One line for each wire that the run was without, and for each fault that could not have an effect. */
export function faultLines(report: RunReport): string[] {
  return [...report.wiresLeftOut, ...report.faultsWithoutEffect].map(({ message }) => `  ! ${message}`);
}

/** Why a run was quiet: a template tells what receives messages and never what sends them. */
function silenceLines({ messages }: RunReport, graph: DesignGraph): string[] {
  if (messages.sent > 0) return [];
  return graph.resources.some(({ type }) => type === 'client')
    ? ['  ! Nothing was sent: no client has a wire and a rate, and the scenario gives none a load.']
    : ['  ! Nothing was sent: the design has no client. Open it in the window, or import it to a design, and add one.'];
}

function resourceLines(report: RunReport, graph: DesignGraph): string[] {
  const names = graph.resources.map(resource => resource.name.length);
  const width = Math.min(40, Math.max(0, ...names));
  return graph.resources.map(resource => {
    const counters = report.resources[resource.id] ?? {};
    const label = serviceOf(resource.type).label;
    const shown = Object.entries(counters)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${words(name)} ${formatNumber(Math.round(value * 100) / 100)}`);
    return `  ${resource.name.padEnd(width)}  ${label}: ${shown.length === 0 ? 'nothing happened' : shown.join(', ')}`;
  });
}

function latencyLines({ latency }: RunReport): string[] {
  if (latency.count === 0) return [];
  const { p50Seconds, p95Seconds, p99Seconds, maximumSeconds } = latency;
  const of = [
    ['half within', p50Seconds],
    ['95 % within', p95Seconds],
    ['99 % within', p99Seconds],
    ['longest', maximumSeconds],
  ] as const;
  return [
    `  From send to done (${formatNumber(latency.count)}): ${of.map(([name, seconds]) => `${name} ${formatDuration(seconds)}`).join(', ')}`,
  ];
}

function lossLines(report: RunReport, graph: DesignGraph): string[] {
  if (report.lost === 0) return ['  Nothing was lost.'];
  const nameOf = (id: string) => graph.resource(id)?.name ?? id;
  return report.losses.map(loss => `  Lost at ${nameOf(loss.element)}: ${formatNumber(loss.count)} (${loss.reason})`);
}

function costLines({ cost }: RunReport, graph: DesignGraph): string[] {
  const parts = Object.entries(cost.byResource).sort(([, left], [, right]) => right.perMonth - left.perMonth);
  if (parts.length === 0) return [];
  const nameOf = (id: string) => graph.resource(id)?.name ?? id;
  const shares = parts.map(([id, { perMonth }]) => `${nameOf(id)} ${formatDollars(perMonth)}`);
  return [
    `  A month like this costs about ${formatDollars(cost.perMonth)} in ${cost.region} (prices of ${cost.pricesOf}, no free tier): ${shares.join(', ')}`,
  ];
}

/** Where a run stopped, or that it did not. */
export function stopAsText(event: TraceEvent | undefined, condition: string, graph: DesignGraph): string {
  if (event === undefined) return `  Never true until the end: ${condition}\n`;
  const { atMillis, type, element, message, reason } = event;
  const about = message === undefined ? '' : ` ${message}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  const name = graph.resource(element)?.name ?? element;
  return `  Stopped after ${formatDuration(atMillis / 1000)}: ${type}${about} at ${name}${why}\n`;
}

function words(counter: string): string {
  return counter.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
