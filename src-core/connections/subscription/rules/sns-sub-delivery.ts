import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isEndpoint } from '../../../services/endpoint/properties.ts';
import { isJsonObject, type JsonObject } from '../../../shared/json.ts';
import { formatNumber } from '../../../shared/units.ts';
import { BACKOFF_FUNCTIONS, type SubscriptionValues, subscriptionLimits } from '../properties.ts';

/** Delivery policy that SNS refuses. */
export const snsSubDelivery: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-DELIVERY',
  severity: 'error',
  title: 'Delivery policy that SNS refuses',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.deliveryPolicy !== undefined,
  check: ({ id, to, properties: { deliveryPolicy } }, graph) => {
    const target = graph.resource(to);
    const isWeb =
      isEndpoint(target) && (target.properties.protocol === 'http' || target.properties.protocol === 'https');
    const fix = fixBySetting('Remove the delivery policy', id, { deliveryPolicy: undefined });
    const given = deliveryPolicy ?? null;
    if (!isWeb) {
      const message =
        'SNS refuses the subscription: a delivery policy is for HTTP and HTTPS endpoints only. Remove it.';
      return [{ path: 'deliveryPolicy', message, given, fix }];
    }
    const mistake = isJsonObject(given) ? mistakeIn(given) : 'it must be an object';
    if (mistake === undefined) return [];
    return [
      {
        path: 'deliveryPolicy',
        message: `SNS refuses the delivery policy: ${mistake}. Correct it, or remove it to get three retries.`,
        given,
        fix,
      },
    ];
  },
};

const PHASES = ['numNoDelayRetries', 'numMinDelayRetries', 'numMaxDelayRetries'] as const;

function mistakeIn(policy: JsonObject): string | undefined {
  const retry = policy['healthyRetryPolicy'];
  if (retry === undefined) return undefined;
  if (!isJsonObject(retry)) return 'healthyRetryPolicy must be an object';
  const numberOf = (name: string, otherwise: number) => (typeof retry[name] === 'number' ? retry[name] : otherwise);
  const least = numberOf('minDelayTarget', subscriptionLimits.minDelayTargetSeconds.value);
  const most = numberOf('maxDelayTarget', Math.max(least, subscriptionLimits.maxDelayTargetSeconds.value));
  const retries = numberOf('numRetries', subscriptionLimits.numRetries.value);
  const longest = subscriptionLimits.greatestDelaySeconds.value;
  const greatest = subscriptionLimits.greatestNumRetries.value;
  if (least < 1 || least > most) return 'minDelayTarget must be at least 1 s and no more than maxDelayTarget';
  if (most > longest) return `maxDelayTarget must be at most ${formatNumber(longest)} s`;
  if (retries < 0 || retries > greatest) return `numRetries must be 0 to ${greatest}`;
  const phased = PHASES.reduce((sum, name) => sum + numberOf(name, 0), 0);
  if (phased > retries) return `the phases add up to ${phased} retries and numRetries is ${retries}`;
  const backoff = retry['backoffFunction'];
  if (backoff !== undefined && !BACKOFF_FUNCTIONS.includes(String(backoff)))
    return `backoffFunction must be one of ${BACKOFF_FUNCTIONS.join(', ')}`;
  const total = subscriptionLimits.totalDelaySeconds.value;
  const waited =
    numberOf('numMinDelayRetries', 0) * least + numberOf('numMaxDelayRetries', 0) * most + (retries - phased) * least;
  return waited > total ? `all delays together exceed ${formatNumber(total)} s` : undefined;
}
