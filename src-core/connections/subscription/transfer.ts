import type { SimulationContext, Transfer } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { Publication } from '../../contract/service-api.ts';
import { type FilterPolicy, matchesFilterPolicy, parseFilterPolicy } from '../../patterns/index.ts';
import { isEndpoint, needsConfirmation } from '../../services/endpoint/properties.ts';
import type { SubscriptionValues } from './properties.ts';
import {
  attempt,
  begin,
  createSubscriptionState,
  type Delivery,
  leave,
  type SubscriptionState,
  settleAnswer,
  timeOut,
} from './transfer/delivery.ts';
import { deliveryLifecycle } from './transfer/delivery-lifecycle.ts';
import { notificationFor } from './transfer/notification.ts';

type Subscription = GraphConnection<SubscriptionValues>;

const compiled = new WeakMap<object, FilterPolicy | 'none' | 'invalid'>();

// A policy depends on the properties alone, so keeping it beside the state does not touch determinism.
function policyOf(subscription: Subscription): FilterPolicy | 'none' | 'invalid' {
  const { properties } = subscription;
  const known = compiled.get(properties);
  if (known !== undefined) return known;
  const result =
    properties.filterPolicy === undefined
      ? undefined
      : parseFilterPolicy(properties.filterPolicy, properties.filterPolicyScope);
  const policy = result === undefined ? 'none' : result.ok ? result.policy : 'invalid';
  compiled.set(properties, policy);
  return policy;
}

function isWanted(subscription: Subscription, publication: Publication): boolean {
  const policy = policyOf(subscription);
  if (policy === 'none') return true;
  return policy !== 'invalid' && matchesFilterPolicy(policy, publication.message);
}

function isConfirmed({ target }: SimulationContext): boolean {
  if (!isEndpoint(target)) return true;
  return target.properties.isConfirmed || !needsConfirmation(target.properties.protocol);
}

function deliver(
  subscription: Subscription,
  state: SubscriptionState,
  publication: Publication,
  context: SimulationContext,
): 'delivering' | 'filtered' | 'pending' {
  const { message } = publication;
  if (!state.isEnabled || !isConfirmed(context)) {
    context.count('skippedUnconfirmed');
    context.record('message.skipped', message, { reason: 'the subscription is not confirmed' });
    return 'pending';
  }
  if (!isWanted(subscription, publication)) {
    context.count('filteredOut', 1, subscription.from);
    context.record('message.skipped', message, { reason: 'the filter policy does not match' });
    return 'filtered';
  }
  const copy = context.derive(message, notificationFor(subscription, publication, context));
  if (context.isTracing) recordSent(context, copy, `for ${subscription.to}`);
  begin(subscription, state, copy, publication, context);
  return 'delivering';
}

/** What happens on a wire of kind subscription: filter, envelope, delivery, retries by protocol, dead letters. */
export const subscriptionTransfer: Transfer<SubscriptionValues, SubscriptionState> = {
  lifecycles: [deliveryLifecycle],
  initial: createSubscriptionState,
  on: {
    'delivery.due': (_subscription, _state, delivery: Delivery, context) => leave(delivery, context),
    'message.arrived': (subscription, state, delivery: Delivery, context) =>
      attempt(subscription, state, delivery, context),
    'attempt.answered': (subscription, state, data: Parameters<typeof settleAnswer>[2], context) =>
      settleAnswer(subscription, state, data, context),
    'attempt.timed-out': (subscription, state, delivery: Delivery, context) =>
      timeOut(subscription, state, delivery, context),
  },
  operations: {
    deliver: (subscription, state, publication: Publication, context) =>
      deliver(subscription, state, publication, context),
    enable: (_subscription, state) => {
      state.isEnabled = true;
    },
    disable: (_subscription, state) => {
      state.isEnabled = false;
    },
  },
  gauges: (_subscription, state) => ({ delivering: state.deliveries.length }),
  lifecycleOf: (state, id) => {
    const delivery = state.deliveries.find(each => each.message.id === id);
    return (
      delivery && { lifecycle: deliveryLifecycle.key, state: delivery.state, context: { attempts: delivery.attempts } }
    );
  },
  census: state => ({ [deliveryLifecycle.key]: countStates(state.deliveries) }),
  held: state => state.deliveries.length,
};
