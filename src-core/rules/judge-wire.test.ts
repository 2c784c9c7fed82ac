import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { judgeWire } from './judge-wire.ts';
import { countingGraph } from './testing/counting-graph.ts';
import { design } from './testing/design.ts';

describe('judgeWire', () => {
  it('offers every kind of wire that joins two services, in words', () => {
    const graph = buildGraph(design({ f: 'lambda', q: 'sqs' }));
    expect(judgeWire(graph, 'f', 'q')).toEqual({
      verdict: 'valid',
      kinds: [
        { kind: 'send', label: 'Send', verb: 'sends to' },
        { kind: 'async-destination', label: 'Asynchronous destination', verb: 'reports to' },
      ],
    });
  });

  it('offers only the kinds of the port it starts at', () => {
    const graph = buildGraph(design({ f: 'lambda', q: 'sqs' }));
    const verdict = judgeWire(graph, 'f', 'q', { kinds: ['async-destination'], preset: { condition: 'on-success' } });
    expect(verdict.verdict === 'valid' && verdict.kinds.map(kind => kind.kind)).toEqual(['async-destination']);
  });

  it('refuses services that AWS does not join, with the way round', () => {
    const graph = buildGraph(design({ t: 'sns', s: 'kinesis' }));
    const verdict = judgeWire(graph, 't', 's');
    expect(verdict).toMatchObject({ verdict: 'refused', ruleId: 'WIRE-SNS-KINESIS' });
    expect(verdict.verdict === 'refused' && verdict.reason).toContain('no Kinesis Data Streams protocol');
    expect(verdict.verdict === 'refused' && verdict.instead).toContain('Lambda function');
  });

  it('refuses what depends on settings, by the rule that would report it', () => {
    const graph = buildGraph(
      design({ t: 'sns', q: ['sqs', { fifoQueue: true }], f: ['sns', { fifoTopic: true }], l: 'lambda' }),
    );
    expect(judgeWire(graph, 't', 'q')).toMatchObject({ verdict: 'refused', ruleId: 'SNS-STD-FIFOQ' });
    expect(judgeWire(graph, 'f', 'q')).toMatchObject({ verdict: 'valid' });
    expect(judgeWire(graph, 'f', 'l')).toMatchObject({ verdict: 'refused', ruleId: 'SNS-FIFO-ENDPOINT' });
  });

  it('warns of what AWS would refuse until a setting is changed', () => {
    const graph = buildGraph(design({ q: 'sqs', f: ['lambda', { timeoutSeconds: 60 }] }));
    const verdict = judgeWire(graph, 'q', 'f');
    expect(verdict.verdict === 'valid' && verdict.kinds[0]?.warnings?.[0]).toContain('1 min');
  });

  it('says so when the port leads elsewhere although the services can be joined', () => {
    const graph = buildGraph(design({ a: 'sqs', b: 'sqs', f: 'lambda' }));
    const known = judgeWire(graph, 'a', 'b', { kinds: ['event-source-mapping'] });
    expect(known).toMatchObject({ verdict: 'refused', ruleId: 'SQS-QUEUE-TO-QUEUE' });
    const other = judgeWire(graph, 'f', 'a', { kinds: ['start-execution'] });
    expect(other).toMatchObject({ verdict: 'refused', ruleId: 'WIRE-ENDS' });
    expect(other.verdict === 'refused' && other.instead).toContain('send or asynchronous destination');
  });

  it('leaves the design as it was', () => {
    const graph = buildGraph(design({ q: 'sqs', f: 'lambda' }));
    judgeWire(graph, 'q', 'f');
    expect(graph.connections).toEqual([]);
    expect(graph.outgoing('q')).toEqual([]);
  });

  it('looks at the ends of the wire only, however large the design is', () => {
    const questions = (size: number) => {
      const queues = Object.fromEntries(Array.from({ length: size }, (_, index) => [`q${index}`, 'sqs']));
      const { graph, count } = countingGraph(buildGraph(design({ ...queues, f: 'lambda' })));
      judgeWire(graph, 'q0', 'f');
      return count();
    };
    expect(questions(1_000)).toBe(questions(10));
    expect(questions(1_000)).toBeLessThan(500);
  });
});
