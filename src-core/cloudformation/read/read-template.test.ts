import { describe, expect, it } from 'vitest';
import { imported } from '../testing/read-yaml-template.ts';

const named = (description: string) =>
  imported(`Description: ${description}\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n`).name;

describe('the name of an imported design', () => {
  it.each([
    ['Orders of the shop. Deploy with care.', 'Orders of the shop.'],
    ['(uksb-1abcde23) (tag:sqs-lambda) Jobs', 'Jobs'],
    ['Jobs (in the night) (SO0021)', 'Jobs (in the night)'],
    ['(uksb-1abcde23)', 'Template'],
    ['""', 'Template'],
  ])('is the first sentence of the description %j, without marks that count its users: %j', (description, name) => {
    expect(named(description)).toBe(name);
  });
});
