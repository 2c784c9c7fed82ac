import type { DesignGraph, GraphResource } from './graph.ts';

/** What AWS asks for something, in US dollars in us-east-1, first tier, nothing taken off for the free tier. */
export interface Price {
  readonly label: string;
  /** Dollars for {@link Price.per} units. */
  readonly usd: number;
  readonly per: number;
  readonly sourceUrl: string;
  /** The day that the source is of, or was read. */
  readonly checkedOn: string;
}

/** The prices of a service, by what is metered. */
export type PriceTable = Readonly<Record<string, Price>>;

/** How a service is paid for. */
export interface Billing {
  readonly prices: PriceTable;
  /** What a resource uses in each hour that it exists, whatever it does, by what is metered. */
  readonly hourly?: (
    resource: GraphResource,
    graph: DesignGraph,
    counters: Readonly<Record<string, number>>,
  ) => Readonly<Record<string, number>>;
}

/** Makes a {@link Price}. */
export function price(label: string, usd: number, per: number, sourceUrl: string, checkedOn: string): Price {
  return { label, usd, per, sourceUrl, checkedOn };
}

const CHUNK_BYTES = 65_536;

/** Each started 64 KB of a call's payload is paid as a request; an empty call as one. */
export function payloadChunks(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / CHUNK_BYTES));
}
