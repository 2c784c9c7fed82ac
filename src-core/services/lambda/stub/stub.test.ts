import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { nodeStub } from './node-stub.ts';
import { pythonStub } from './python-stub.ts';
import type { EventShape, StubNeeds } from './stub-needs.ts';

const base: StubNeeds = { name: 'worker', exportName: 'handler', shapes: ['direct'], reporting: [], isOrdered: false };
const needs = (changes: Partial<StubNeeds>): StubNeeds => ({ ...base, ...changes });

type Handler = (event: unknown) => Promise<unknown>;

/** The function as Lambda would load it; its work fails for messages that hold "bad". */
function load(stub: string): Handler {
  const failing = stub.replace('console.log(message);', "if (String(message).includes('bad')) throw new Error('bad');");
  const exports: { handler?: Handler } = {};
  new Function('exports', 'console', failing)(exports, { log() {}, error() {} });
  if (exports.handler === undefined) throw new Error('there is no handler');
  return exports.handler;
}

const queued = (...bodies: string[]) => ({
  Records: bodies.map((body, index) => ({ eventSource: 'aws:sqs', messageId: `m${index}`, body })),
});
const streamed = (...bodies: string[]) => ({
  Records: bodies.map((body, index) => ({
    eventSource: 'aws:kinesis',
    kinesis: { sequenceNumber: `${index}`, data: Buffer.from(body).toString('base64') },
  })),
});
const published = (message: string) => ({ Records: [{ EventSource: 'aws:sns', Sns: { Message: message } }] });
const failures = (...identifiers: string[]) => ({
  batchItemFailures: identifiers.map(itemIdentifier => ({ itemIdentifier })),
});

describe('the stand-in for Node.js', () => {
  it('names the messages of a queue that failed, and only those', async () => {
    const handler = load(nodeStub(needs({ shapes: ['sqs'], reporting: ['sqs'] })));
    expect(await handler(queued('a', 'bad', 'c'))).toEqual(failures('m1'));
    expect(await handler(queued('a', 'c'))).toEqual(failures());
  });

  it('names all messages after the first failure where order counts', async () => {
    const fifo = load(nodeStub(needs({ shapes: ['sqs'], reporting: ['sqs'], isOrdered: true })));
    expect(await fifo(queued('a', 'bad', 'c'))).toEqual(failures('m1', 'm2'));
    const stream = load(nodeStub(needs({ shapes: ['kinesis'], reporting: ['kinesis'], isOrdered: true })));
    expect(await stream(streamed('a', 'b', 'bad', 'd'))).toEqual(failures('2', '3'));
  });

  it('fails as a whole where failures are not reported', async () => {
    const handler = load(nodeStub(needs({ shapes: ['sqs'] })));
    await expect(handler(queued('a', 'bad'))).rejects.toThrow('bad');
    await expect(handler(queued('a'))).resolves.toBeUndefined();
  });

  it('tells events of several sources apart, and reports only where that is asked for', async () => {
    const shapes: EventShape[] = ['sqs', 'kinesis', 'sns', 'direct'];
    const handler = load(nodeStub(needs({ shapes, reporting: ['sqs', 'kinesis'] })));
    expect(await handler(queued('bad'))).toEqual(failures('m0'));
    expect(await handler(streamed('bad'))).toEqual(failures('0'));
    await expect(handler(published('bad'))).rejects.toThrow('bad');
    await expect(handler('bad')).rejects.toThrow('bad');
    expect(await handler(published('good'))).toEqual(failures());
  });

  it('gives a direct caller what it was given', async () => {
    expect(await load(nodeStub(base))({ order: 1 })).toEqual({ order: 1 });
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
const variants: [string, StubNeeds, unknown, unknown][] = [
  ['a queue', needs({ shapes: ['sqs'], reporting: ['sqs'] }), queued('a', 'bad', 'c'), failures('m1')],
  [
    'a FIFO queue',
    needs({ shapes: ['sqs'], reporting: ['sqs'], isOrdered: true }),
    queued('a', 'bad', 'c'),
    failures('m1', 'm2'),
  ],
  [
    'a stream',
    needs({ shapes: ['kinesis'], reporting: ['kinesis'], isOrdered: true }),
    streamed('a', 'bad'),
    failures('1'),
  ],
  [
    'several sources',
    needs({ shapes: ['sqs', 'kinesis', 'sns', 'direct'], reporting: ['sqs', 'kinesis'] }),
    queued('bad', 'b'),
    failures('m0'),
  ],
  ['a topic', needs({ shapes: ['sns'] }), published('good'), null],
  ['direct calls', base, { order: 1 }, { order: 1 }],
];

describe('the stand-in for Python', () => {
  it.each(variants)('has the shape of a handler for %s', (_name, variant) => {
    const text = pythonStub(variant);
    expect(text).toMatch(/^# Stands in for "worker"/);
    expect(text).toContain('\ndef handler(event, context):\n    ');
    expect(text.split('\n').every(line => /^( {4})*\S|^$/.test(line))).toBe(true);
    expect(text.includes('base64.')).toBe(text.includes('import base64'));
  });

  it.runIf(python).each(variants)('runs with %s (where Python is there)', (_name, variant, event, answer) => {
    const failing = pythonStub(variant).replace(
      '    print(message)',
      '    if "bad" in str(message):\n        raise ValueError("bad")',
    );
    const program = [
      failing,
      'import contextlib, io, json, sys',
      'with contextlib.redirect_stdout(io.StringIO()):',
      '    answer = handler(json.loads(sys.argv[1]), None)',
      'print(json.dumps(answer))',
    ].join('\n');
    const { stdout, stderr } = spawnSync('python3', ['-c', program, JSON.stringify(event)], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(answer);
  });
});
