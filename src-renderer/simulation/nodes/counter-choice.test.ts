import { describe, expect, it } from 'vitest';
import { serviceOf } from '#core/catalog/services.ts';
import { shortNumber, shownCounters } from './counter-choice.ts';
import { ratePerSecond } from './gauges.ts';

const keys = (type: string, numbers: Record<string, number>) =>
  shownCounters(serviceOf(type).inspector.counters, numbers).map(view => view.key);

describe('the counters on a card', () => {
  it('end with the good end of the work while nothing is wrong', () => {
    expect(keys('sqs', { visible: 4, deleted: 9 })).toEqual(['visible', 'inFlight', 'deleted']);
    expect(keys('lambda', {})).toEqual(['running', 'invocations', 'succeeded']);
  });

  it('show what goes wrong, the worst first', () => {
    expect(keys('lambda', { throttles: 3 })).toEqual(['running', 'invocations', 'throttles']);
    expect(keys('lambda', { throttles: 3, errors: 1 })).toEqual(['running', 'invocations', 'errors']);
    expect(keys('sqs', { deadLettered: 1 })).toEqual(['visible', 'inFlight', 'deadLettered']);
  });

  it('leave out work that is not done here', () => {
    expect(keys('client', { sent: 1 })).toEqual(['sent', 'refused', 'throttled']);
    expect(keys('client', { sent: 1, working: 0, processed: 0 })).toEqual(['sent', 'working', 'processed']);
  });

  it('fit their room', () => {
    expect([0, 999, 1_234, 12_345, 123_456, 4_500_000].map(shortNumber)).toEqual([
      '0',
      '999',
      '1,234',
      '12.3k',
      '123k',
      '4.5M',
    ]);
  });

  it('become rates where they only grow', () => {
    expect(ratePerSecond([0, 500, 1000], [0, 5, 5])).toEqual([0, 10, 0]);
  });
});
