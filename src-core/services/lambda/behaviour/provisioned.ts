import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { popBack, pushBack } from '../../../shared/deque.ts';
import type { LambdaValues } from '../properties.ts';
import {
  createEnvironment,
  type Environment,
  type FunctionState,
  type ProvisionedEnvironments,
  UNRESERVED,
} from './function-state.ts';
import { environmentTable } from './lifecycles.ts';

type Lambda = GraphResource<LambdaValues>;

const PROVISIONED = { type: 'environment.provisioned' };
const STARTED = { type: 'invocation.started' };

/**
 * Makes the provisioned environments of a function. A run shows a system that has been deployed, and CloudFormation waits for
 * them, so they are ready when it begins: the one or two minutes that AWS takes to allocate them lie before.
 */
export function provisionEnvironments(resource: Lambda, state: FunctionState, context: SimulationContext): void {
  const { provisioned } = state;
  if (provisioned === undefined) return;
  for (let made = 0; made < provisioned.count; made += 1) {
    const environment = createEnvironment(context, true);
    provisioned.environments.push(environment);
    makeReady(provisioned, environment);
  }
  countProvisioned(resource, provisioned, 1, context);
}

/** A provisioned environment is ready, again after a timeout. */
export function makeReady(provisioned: ProvisionedEnvironments, environment: Environment): void {
  environment.state = environmentTable.step(environment.state, environment, PROVISIONED);
  pushBack(provisioned.ready, environment);
}

/** Counts provisioned environments in or out of what the functions of the account share. */
export function countProvisioned(
  resource: Lambda,
  { count }: ProvisionedEnvironments,
  sign: 1 | -1,
  context: SimulationContext,
): void {
  if (resource.properties.reservedConcurrentExecutions === undefined) context.account(UNRESERVED, sign * count);
}

/** A ready environment for an invocation; undefined while all of them are busy or being initialized again. */
export function takeProvisioned(
  provisioned: ProvisionedEnvironments,
  context: SimulationContext,
): Environment | undefined {
  const ready = popBack(provisioned.ready);
  if (ready === undefined) return undefined;
  ready.state = environmentTable.step(ready.state, ready, STARTED);
  provisioned.busy += 1;
  context.count('provisionedConcurrencyInvocations');
  return ready;
}

/** Gives a provisioned environment back: ready at once, or initialized again after a timeout. */
export function returnProvisioned(
  resource: Lambda,
  { provisioned }: FunctionState,
  environment: Environment,
  hasTimedOut: boolean,
  context: SimulationContext,
): void {
  if (provisioned === undefined) return;
  provisioned.busy -= 1;
  if (hasTimedOut) context.schedule(resource.properties.coldStartMillis, 'environment.provisioned', environment);
  else pushBack(provisioned.ready, environment);
}
