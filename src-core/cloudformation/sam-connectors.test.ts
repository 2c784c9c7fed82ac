import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { services } from '../catalog/services.ts';
import { permissionRows } from './permissions-table.ts';

const file = new URL('../../../shared/oracle/sam-connectors/profiles.json', import.meta.url);

const TYPES: Readonly<Record<string, keyof typeof services>> = {
  'AWS::SQS::Queue': 'sqs',
  'AWS::SNS::Topic': 'sns',
  'AWS::Lambda::Function': 'lambda',
  'AWS::StepFunctions::StateMachine': 'step-functions',
};

/** What a wire needs for something else than its two ends: told of on the page of permissions. */
const BESIDE_THE_PAIR = /customer’s KMS key|onFailureDestination|deadLetterQueue|enhancedFanOut|wait-for-task-token/;

type Permissions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function pairs(): readonly { readonly from: string; readonly to: string; readonly actions: ReadonlySet<string> }[] {
  const { Permissions: permissions } = JSON.parse(readFileSync(file, 'utf8')) as { Permissions: Permissions };
  return Object.entries(permissions).flatMap(([source, destinations]) =>
    Object.entries(destinations).flatMap(([destination, profile]) => {
      const [from, to] = [TYPES[source], TYPES[destination]];
      if (from === undefined || to === undefined) return [];
      return [{ from: services[from].label, to: services[to].label, actions: new Set(actionsIn(profile)) }];
    }),
  );
}

/** Every `service:Action` in a profile, whatever it stands in. */
function actionsIn(profile: unknown): readonly string[] {
  return JSON.stringify(profile).match(/(?<=")[a-z]+:[A-Z][A-Za-z]+(?=")/g) ?? [];
}

describe.skipIf(!existsSync(file))('permissions beside SAM connectors (skipped without ../shared/oracle)', () => {
  it('are the same actions or fewer for every pair that both know', () => {
    const rows = permissionRows().filter(({ settings }) => !BESIDE_THE_PAIR.test(settings));
    const known = pairs();
    expect(known.length).toBeGreaterThanOrEqual(10);
    for (const { from, to, actions } of known) {
      const ours = rows.filter(({ subject }) => subject.endsWith(`: ${from} to ${to}`)).flatMap(row => row.actions);
      expect(ours.length, `${from} to ${to}`).toBeGreaterThan(0);
      expect(
        ours.filter(action => !actions.has(action)),
        `${from} to ${to}`,
      ).toEqual([]);
    }
  });
});
