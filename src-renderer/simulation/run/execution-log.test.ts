import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/parse.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { executionSteps } from '#core/states-language/index.ts';
import text from '../../../templates/order-workflow.eventloom.json?raw';
import { ExecutionLog } from './execution-log.ts';
import { TraceLog } from './trace-log.ts';

it('tells the executions of a machine from the trace, and one of them step by step', () => {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error('the template cannot be read');
  const graph = buildGraph(parsed.value);
  const [scenario] = parsed.value.scenarios;
  if (scenario === undefined) throw new Error('the template has no scenario');
  const simulation = createSimulation({ graph, scenario });
  simulation.runUntil(20_000);
  const trace = new TraceLog();
  trace.append(simulation.drainTrace());
  const log = new ExecutionLog(trace);

  const { rows, total, states } = log.list('orders', trace.last);
  expect(total).toBeGreaterThan(5);
  expect(rows[0]?.startedAtMillis).toBeGreaterThan(rows[1]?.startedAtMillis ?? 0);
  expect(states['Reserve stock']?.done).toBe(total - (states['Reserve stock']?.running ?? 0));

  const ended = rows.find(({ status }) => status === 'SUCCEEDED');
  const history = log.history('orders', ended?.id ?? '', trace.last);
  expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => index + 1));
  expect(history.at(-1)?.type).toBe('ExecutionSucceeded');
  expect(executionSteps(history).map(({ name }) => name)).toContain('Ship and notify');

  const earlier = log.list('orders', Math.floor(trace.last / 2));
  expect(earlier.total).toBeLessThan(total);
});
