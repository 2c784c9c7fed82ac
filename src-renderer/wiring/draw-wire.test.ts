import { beforeEach, describe, expect, it } from 'vitest';
import { useDesign } from '../state/design-store.ts';
import { newTargets } from './draw-wire.ts';

const resource = (id: string, type: string, properties = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});

beforeEach(() => {
  const resources = [
    resource('topic', 'sns'),
    resource('fifo-topic', 'sns', { fifoTopic: true }),
    resource('queue', 'sqs'),
    resource('fifo-queue', 'sqs', { fifoQueue: true }),
  ];
  useDesign.getState().open({ name: 'Test', resources, connections: [], scenarios: [] }, null);
});

const offered = (id: string, port: string | undefined, isBackwards = false) =>
  newTargets({ resource: id, port, isBackwards }).map(target => target.palette.label);

describe('what a wire dropped on the empty canvas can lead to', () => {
  it('leaves out what AWS would refuse for the settings at hand', () => {
    expect(offered('topic', 'subscriptions')).toContain('SQS queue');
    expect(offered('topic', 'subscriptions')).not.toContain('SQS FIFO queue');
    expect(offered('queue', 'dead-letters')).toEqual(['SQS queue']);
    expect(offered('fifo-queue', 'dead-letters')).toEqual(['SQS FIFO queue']);
  });

  it('offers what can stand in front of a resource', () => {
    expect(offered('fifo-queue', undefined, true)).toContain('SNS FIFO topic');
    expect(offered('fifo-queue', undefined, true)).not.toContain('SNS topic');
  });
});
