import { expect, it } from 'vitest';
import { environmentNames } from './environment-names.ts';

const namesOf = (...targets: readonly (readonly [id: string, end: string | undefined])[]) =>
  Object.fromEntries(environmentNames(targets.map(([id, end]) => ({ id, end }))));

it('names the variable of a target by its id and what it holds, without saying "queue" twice', () => {
  expect(namesOf(['orders', 'QUEUE_URL'])).toEqual({ orders: 'ORDERS_QUEUE_URL' });
  expect(namesOf(['orders-queue', 'QUEUE_URL'])).toEqual({ 'orders-queue': 'ORDERS_QUEUE_URL' });
});

it('gives two targets of a function two names', () => {
  expect(namesOf(['orders', 'QUEUE_URL'], ['orders-queue', 'QUEUE_URL'])).toEqual({
    orders: 'ORDERS_QUEUE_URL',
    'orders-queue': 'ORDERS_QUEUE_QUEUE_URL',
  });
  expect(namesOf(['a-b', 'TOPIC_ARN'], ['a_b', 'TOPIC_ARN'], ['a.b', 'TOPIC_ARN'])).toEqual({
    'a-b': 'A_B_TOPIC_ARN',
    a_b: 'A_B_TOPIC_ARN_2',
    'a.b': 'A_B_TOPIC_ARN_3',
  });
});

it('gives a target that two wires reach one name, and one without an address none', () => {
  expect(namesOf(['a', 'QUEUE_URL'], ['a', 'QUEUE_URL'], ['client', undefined])).toEqual({ a: 'A_QUEUE_URL' });
});
