import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, fromPromise } from 'xstate';
import { type RunOutcome, type SimulationEvent, type StepKind, simulationMachine } from './simulation-machine.ts';

/** An actor whose run ends as told, and which notes what was asked of it. */
function start(outcomes: { prepare?: RunOutcome; step?: RunOutcome } = {}) {
  const asked: string[] = [];
  const machine = simulationMachine.provide({
    actors: {
      prepare: fromPromise<RunOutcome>(async () => {
        asked.push('prepare');
        return outcomes.prepare ?? 'running';
      }),
      step: fromPromise<RunOutcome, { kind: StepKind }>(async ({ input }) => {
        asked.push(`step ${input.kind}`);
        return outcomes.step ?? 'running';
      }),
      play: fromCallback(() => {
        asked.push('play');
        return () => asked.push('stop playing');
      }),
      scrub: fromCallback<SimulationEvent, { to: number }>(({ input, receive, sendBack }) => {
        asked.push(`scrub ${input.to}`);
        receive(event => {
          if (event.type === 'scrub') asked.push(`scrub ${event.to}`);
          if (event.type === 'scrub.ended') sendBack({ type: 'scrub.settled', outcome: 'running' });
        });
      }),
    },
  });
  const actor = createActor(machine).start();
  const send = async (...events: SimulationEvent[]) => {
    for (const event of events) {
      actor.send(event);
      await Promise.resolve();
      await new Promise(resolve => setTimeout(resolve, 0));
    }
    return actor.getSnapshot().value;
  };
  return { send, asked, actor };
}

describe('the simulation mode', () => {
  it('fails when what runs it dies, and can be tried again', async () => {
    const { send } = start();
    expect(await send({ type: 'worker.failed' })).toBe('idle');
    expect(await send({ type: 'entered' }, { type: 'play' }, { type: 'worker.failed' })).toBe('failed');
    expect(await send({ type: 'reset' })).toBe('ready');
  });

  it('is entered, played, paused and left', async () => {
    const { send } = start();
    expect(await send({ type: 'entered' })).toBe('ready');
    expect(await send({ type: 'play' })).toBe('playing');
    expect(await send({ type: 'pause' })).toBe('paused');
    expect(await send({ type: 'left' })).toBe('idle');
  });

  it('plays at once when play is what was asked for', async () => {
    const { send, asked } = start();
    expect(await send({ type: 'play' })).toBe('playing');
    expect(asked).toEqual(['prepare', 'play']);
  });

  it('stops playing before it steps, and pauses after', async () => {
    const { send, asked } = start();
    expect(await send({ type: 'play' }, { type: 'step', kind: 'event' })).toBe('paused');
    expect(asked).toEqual(['prepare', 'play', 'stop playing', 'step event']);
  });

  it('is finished when the run is over, from where only back leads on, and play starts again', async () => {
    const { send, asked } = start();
    expect(await send({ type: 'play' }, { type: 'run.stopped', outcome: 'finished' })).toBe('finished');
    expect(await send({ type: 'step', kind: 'event' })).toBe('finished');
    expect(await send({ type: 'step', kind: 'back' })).toBe('paused');
    await send({ type: 'play' }, { type: 'run.stopped', outcome: 'finished' }, { type: 'play' });
    expect(asked.filter(what => what === 'prepare')).toHaveLength(2);
  });

  it('pauses at a breakpoint', async () => {
    const { send } = start();
    expect(await send({ type: 'play' }, { type: 'run.stopped', outcome: 'running' })).toBe('paused');
  });

  it('scrubs while the pointer is held, and plays on if it played', async () => {
    const { send, asked } = start();
    await send({ type: 'play' }, { type: 'scrub', to: 10 }, { type: 'scrub', to: 20 });
    expect(await send({ type: 'scrub.ended' })).toBe('playing');
    expect(asked).toEqual(['prepare', 'play', 'stop playing', 'scrub 10', 'scrub 20', 'play']);
  });

  it('stays paused after scrubbing when it was paused', async () => {
    const { send } = start();
    expect(await send({ type: 'entered' }, { type: 'scrub', to: 10 }, { type: 'scrub.ended' })).toBe('paused');
  });

  it('says that the design has changed until the run starts again', async () => {
    const { send, actor } = start();
    await send({ type: 'play' }, { type: 'design.compared', isStale: true });
    expect(actor.getSnapshot().context.isStale).toBe(true);
    expect(await send({ type: 'restart' })).toBe('playing');
    expect(actor.getSnapshot().context.isStale).toBe(false);
  });

  it('fails in words when the run cannot start, and can be started again', async () => {
    const { send } = start({ prepare: 'failed' });
    expect(await send({ type: 'entered' })).toBe('failed');
    expect(await send({ type: 'step', kind: 'event' })).toBe('failed');
    expect(await send({ type: 'reset' })).toBe('failed');
  });

  it('does nothing while it has not been entered', async () => {
    const { send, asked } = start();
    const events: SimulationEvent[] = [
      { type: 'pause' },
      { type: 'step', kind: 'event' },
      { type: 'reset' },
      { type: 'restart' },
      { type: 'scrub', to: 1 },
    ];
    expect(await send(...events)).toBe('idle');
    expect(asked).toEqual([]);
  });
});
