import { expect, it } from 'vitest';
import { traceLineage } from './lineage.ts';
import { runScenario } from './run-scenario.ts';
import { design, scenario } from './testing/design.ts';
import { shortTrace } from './testing/steps.ts';

const jobs = design(
  { shop: ['client'], jobs: ['sqs', { visibilityTimeoutSeconds: 6 }], worker: ['lambda'], dead: ['sqs'] },
  {
    send: ['send', 'shop', 'jobs'],
    mapping: ['event-source-mapping', 'jobs', 'worker'],
    redrive: ['redrive', 'jobs', 'dead', { maxReceiveCount: 2 }],
  },
);
const poison = scenario({
  forSeconds: 30,
  load: [{ client: 'shop', count: 1 }],
  faults: [{ resource: 'shop', kind: 'poison' }],
});

it('tells how a poison message ends in the dead-letter queue', () => {
  expect(shortTrace(runScenario({ graph: jobs, scenario: poison }).trace)).toMatchInlineSnapshot(`
    "   0.00 s shop     message.sent m1
       0.00 s send     message.transferred m1
       0.05 s jobs     message.enqueued m1
       0.05 s jobs     message.received m1
       0.05 s mapping  message.transferred m1
       0.10 s worker   environment.created
       0.10 s worker   invocation.started m1 (cold start)
       0.40 s worker   invocation.failed m1 (Unhandled)
       6.05 s jobs     message.returned m1 (visibility timeout ended without a delete)
       6.05 s jobs     message.received m1
       6.05 s mapping  message.transferred m1
       6.10 s worker   invocation.started m1
       6.20 s worker   invocation.failed m1 (Unhandled)
      12.05 s jobs     message.returned m1 (visibility timeout ended without a delete)
      12.05 s jobs     message.dead-lettered m1 (received 2 times, maxReceiveCount is 2)
      12.05 s redrive  message.transferred m1
      12.10 s dead     message.enqueued m1"
  `);
});

it('tells the story of a message in words', () => {
  const { trace } = runScenario({ graph: jobs, scenario: poison });
  const lineage = traceLineage(trace, 'm1', id => id);
  expect(lineage?.steps.map(step => `${step.atMillis / 1000} s: ${step.text}`)).toMatchInlineSnapshot(`
    [
      "0 s: sent by shop",
      "0 s: travels along send for 50 ms",
      "0.05 s: stored in jobs",
      "0.05 s: received from jobs for the 1st time",
      "0.05 s: travels along mapping for 50 ms",
      "0.1 s: worker starts to work on it",
      "0.4 s: worker failed",
      "6.05 s: back in jobs",
      "6.05 s: received from jobs for the 2nd time",
      "6.05 s: travels along mapping for 50 ms",
      "6.1 s: worker starts to work on it",
      "6.2 s: worker failed",
      "12.05 s: back in jobs",
      "12.05 s: moved out of jobs to its dead-letter queue",
      "12.05 s: travels along redrive for 50 ms",
      "12.1 s: stored in dead",
    ]
  `);
  expect(lineage?.summary).toMatchInlineSnapshot(`"Stored in dead. Received 2 times."`);
  expect(traceLineage(trace, 'm99', id => id)).toBeUndefined();
});

it('tells how a fan-out copies a message, with one copy filtered out', () => {
  const graph = design(
    { shop: ['client'], orders: ['sns'], a: ['sqs'], b: ['sqs'] },
    {
      publish: ['send', 'shop', 'orders'],
      toA: ['subscription', 'orders', 'a', { filterPolicy: { kind: ['big'] } }],
      toB: ['subscription', 'orders', 'b', { rawMessageDelivery: true }],
    },
  );
  const load = [{ client: 'shop', count: 1, attributes: { kind: 'small' } }];
  const { trace, report } = runScenario({ graph, scenario: scenario({ forSeconds: 5, load }) });
  expect(shortTrace(trace)).toMatchInlineSnapshot(`
    "   0.00 s shop     message.sent m1
       0.00 s publish  message.transferred m1
       0.05 s orders   message.published m1
       0.05 s toA      message.skipped m1 (the filter policy does not match)
       0.05 s toB      message.sent m2 (for b)
       0.05 s toB      message.transferred m2
       0.05 s orders   message.copied m1 (published to 1 of 2 subscriptions)
       0.10 s b        message.enqueued m2"
  `);
  expect(report.resources['orders']).toMatchObject({ published: 1, delivered: 1, filteredOut: 1 });
  const lineage = traceLineage(trace, 'm2', id => id);
  expect(lineage).toMatchObject({ ancestors: ['m1'], descendants: [] });
});

it('tells how a stream is read batch by batch', () => {
  const graph = design(
    { app: ['client'], clicks: ['kinesis', { shardCount: 1 }], count: ['lambda', { coldStartMillis: 0 }] },
    {
      put: ['send', 'app', 'clicks'],
      read: ['event-source-mapping', 'clicks', 'count', { startingPosition: 'TRIM_HORIZON', batchSize: 2 }],
    },
  );
  const load = [{ client: 'app', count: 3, arrivals: 'burst', burstSize: 3, everySeconds: 60 }];
  const { trace } = runScenario({ graph, scenario: scenario({ forSeconds: 10, load }) });
  expect(shortTrace(trace)).toMatchInlineSnapshot(`
    "   0.00 s app      message.sent m1
       0.00 s put      message.transferred m1
       0.00 s app      message.sent m2
       0.00 s put      message.transferred m2
       0.00 s app      message.sent m3
       0.00 s put      message.transferred m3
       0.05 s clicks   message.stored m1
       0.05 s clicks   message.stored m2
       0.05 s clicks   message.stored m3
       1.00 s read     message.transferred m1
       1.00 s read     message.transferred m2
       1.05 s count    environment.created
       1.05 s count    invocation.started m1 (cold start)
       1.15 s count    invocation.succeeded m1
       1.15 s read     message.transferred m3
       1.20 s count    invocation.started m3
       1.30 s count    invocation.succeeded m3"
  `);
});
