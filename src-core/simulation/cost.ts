import { billing } from '../catalog/billing.ts';
import { isServiceType } from '../catalog/services.ts';
import type { GraphResource } from '../contract/graph.ts';
import type { Billing, Price } from '../contract/price.ts';
import { InternalError } from '../shared/internal-error.ts';
import { counterValues } from './counters.ts';
import type { Kernel } from './kernel.ts';

/** One thing that is paid for, over a month of what the run has shown. */
export interface CostItem {
  readonly item: string;
  readonly label: string;
  /** Units a month. */
  readonly quantity: number;
  readonly usd: number;
  readonly sourceUrl: string;
  readonly checkedOn: string;
}

/** What a month costs if it goes on as in the run: list prices of first tiers, no free tier taken off. */
export interface CostEstimate {
  readonly region: 'us-east-1';
  readonly currency: 'USD';
  /** The oldest date of a price that was used, empty when nothing is paid for. */
  readonly pricesOf: string;
  readonly perMonth: number;
  readonly byResource: Readonly<Record<string, { readonly perMonth: number; readonly items: readonly CostItem[] }>>;
}

/** AWS counts a month as 730 hours. */
const HOURS_A_MONTH = 730;
const SECONDS_AN_HOUR = 3600;

/** Estimates the monthly cost from what a run has used; `seconds` is how long it was. */
export function estimateCost(kernel: Kernel, seconds: number): CostEstimate {
  const byResource: Record<string, { readonly perMonth: number; readonly items: readonly CostItem[] }> = {};
  let perMonth = 0;
  let pricesOf = '';
  for (const resource of kernel.options.graph.resources) {
    const items = itemsOf(kernel, resource, seconds);
    if (items.length === 0) continue;
    const sum = items.reduce((total, item) => total + item.usd, 0);
    byResource[resource.id] = { perMonth: cents(sum), items };
    perMonth += sum;
    for (const { checkedOn } of items) if (pricesOf === '' || checkedOn < pricesOf) pricesOf = checkedOn;
  }
  return { region: 'us-east-1', currency: 'USD', pricesOf, perMonth: cents(perMonth), byResource };
}

/** What a resource has been paid for so far: what it has used, and what it costs each hour as it stands. US dollars. */
export function spendingOf(
  kernel: Kernel,
  resource: GraphResource,
): { readonly usedUsd: number; readonly usdAnHour: number } | undefined {
  const paid = isServiceType(resource.type) ? billing[resource.type] : undefined;
  if (paid === undefined) return undefined;
  const { used, hourly } = usageOf(kernel, resource, paid);
  return { usedUsd: usdOf(used, paid), usdAnHour: usdOf(hourly, paid) };
}

function usageOf(kernel: Kernel, resource: GraphResource, paid: Billing) {
  return {
    used: counterValues(kernel.state.ledger.elements[kernel.indexOf(resource.id)]?.usage),
    hourly: paid.hourly?.(resource, kernel.options.graph, kernel.countersOf(resource.id)) ?? {},
  };
}

function usdOf(units: Readonly<Record<string, number>>, { prices }: Billing): number {
  return Object.entries(units).reduce(
    (sum, [name, quantity]) => sum + usdFor(quantity, priceOf(prices[name], name)),
    0,
  );
}

function usdFor(quantity: number, { usd, per }: Price): number {
  return (quantity / per) * usd;
}

function priceOf(price: Price | undefined, item: string): Price {
  if (price === undefined) throw new InternalError('COST_PRICE', `"${item}" is metered and has no price`);
  return price;
}

function itemsOf(kernel: Kernel, resource: GraphResource, seconds: number): readonly CostItem[] {
  const paid = isServiceType(resource.type) ? billing[resource.type] : undefined;
  if (paid === undefined) return [];
  const { used, hourly } = usageOf(kernel, resource, paid);
  const names = new Set([...Object.keys(used), ...Object.keys(hourly)]);
  const months = seconds / (HOURS_A_MONTH * SECONDS_AN_HOUR);
  return [...names].flatMap(name => {
    const ofRun = seconds > 0 ? (used[name] ?? 0) / months : 0;
    const quantity = ofRun + (hourly[name] ?? 0) * HOURS_A_MONTH;
    return quantity === 0 ? [] : [toItem(name, quantity, priceOf(paid.prices[name], name))];
  });
}

function toItem(item: string, quantity: number, price: Price): CostItem {
  const { label, sourceUrl, checkedOn } = price;
  return { item, label, quantity: Math.round(quantity), usd: cents(usdFor(quantity, price)), sourceUrl, checkedOn };
}

function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
