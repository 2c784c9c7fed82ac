import { type RetryPhase, snsRetryPhases } from '../../../services/sns/properties.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import type { Seconds } from '../../../shared/units.ts';
import { subscriptionLimits } from '../properties.ts';

/** Who retries how: AWS's own services, people and devices, or an HTTP endpoint by its delivery policy. */
export type RetryKind = 'aws-managed' | 'customer-managed' | 'http';

/**
 * How long SNS waits before a retry (1 is the first), or undefined when there are no more.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export function retryDelaySeconds(
  kind: RetryKind,
  retry: number,
  deliveryPolicy: Json | undefined,
): Seconds | undefined {
  if (kind === 'http') return httpDelay(retry, readPolicy(deliveryPolicy));
  return phaseDelay(kind === 'aws-managed' ? snsRetryPhases.awsManaged : snsRetryPhases.customerManaged, retry);
}

function phaseDelay(phases: readonly RetryPhase[], retry: number): Seconds | undefined {
  let before = 0;
  for (const { attempts, firstDelaySeconds: first, lastDelaySeconds: last } of phases) {
    const index = retry - before - 1;
    if (index < attempts) {
      return first === last || attempts === 1 ? first : first * (last / first) ** (index / (attempts - 1));
    }
    before += attempts;
  }
  return undefined;
}

interface HttpPolicy {
  readonly least: Seconds;
  readonly most: Seconds;
  readonly retries: number;
  readonly immediate: number;
  readonly early: number;
  readonly late: number;
  readonly backoff: string;
}

function readPolicy(deliveryPolicy: Json | undefined): HttpPolicy {
  const outer = isJsonObject(deliveryPolicy) ? deliveryPolicy['healthyRetryPolicy'] : undefined;
  const policy = isJsonObject(outer) ? outer : {};
  const number = (name: string, fallback: number): number => {
    const value = policy[name];
    return typeof value === 'number' && value >= 0 ? value : fallback;
  };
  const least = number('minDelayTarget', subscriptionLimits.minDelayTargetSeconds.value);
  return {
    least,
    most: Math.max(least, number('maxDelayTarget', subscriptionLimits.maxDelayTargetSeconds.value)),
    retries: Math.min(
      number('numRetries', subscriptionLimits.numRetries.value),
      subscriptionLimits.greatestNumRetries.value,
    ),
    immediate: number('numNoDelayRetries', 0),
    early: number('numMinDelayRetries', 0),
    late: number('numMaxDelayRetries', 0),
    backoff: typeof policy['backoffFunction'] === 'string' ? policy['backoffFunction'] : 'linear',
  };
}

function httpDelay(retry: number, policy: HttpPolicy): Seconds | undefined {
  if (retry > policy.retries) return undefined;
  let total = 0;
  for (let number = 1; number < retry; number += 1) total += singleHttpDelay(number, policy);
  const delay = singleHttpDelay(retry, policy);
  return total + delay > subscriptionLimits.totalDelaySeconds.value ? undefined : delay;
}

function singleHttpDelay(retry: number, policy: HttpPolicy): Seconds {
  const { least, most, immediate, early, late, retries } = policy;
  if (retry <= immediate) return 0;
  if (retry <= immediate + early) return least;
  const backoffRetries = Math.max(0, retries - immediate - early - late);
  const index = retry - immediate - early - 1;
  return index >= backoffRetries ? most : backoffDelay(policy.backoff, least, most, index, backoffRetries);
}

// AWS draws the four functions as curves from the shortest to the longest delay and gives no formulas.
function backoffDelay(name: string, least: Seconds, most: Seconds, index: number, count: number): Seconds {
  if (count <= 1 || least === most) return least;
  const share = index / (count - 1);
  if (name === 'geometric') return least * (most / least) ** share;
  if (name === 'exponential') return Math.min(most, least * 2 ** index);
  if (name === 'arithmetic') return least + (most - least) * ((index * (index + 1)) / ((count - 1) * count));
  return least + (most - least) * share;
}
