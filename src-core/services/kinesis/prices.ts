import { type Billing, price } from '../../contract/price.ts';

const PAGE = 'https://aws.amazon.com/kinesis/data-streams/pricing/';
const READ = '2026-08-08';

/** What Kinesis Data Streams costs, provisioned and on demand (standard). */
export const kinesisBilling: Billing = {
  prices: {
    shardHours: price('shard hours', 0.015, 1, PAGE, READ),
    putUnits: price('PUT payload units of 25 KB', 0.014, 1_000_000, PAGE, READ),
    consumerShardHours: price('enhanced fan-out consumer-shard hours', 0.015, 1, PAGE, READ),
    fanOutGigabytes: price('GB read with enhanced fan-out', 0.013, 1, PAGE, READ),
    streamHours: price('on-demand stream hours', 0.04, 1, PAGE, READ),
    gigabytesIn: price('GB written on demand', 0.08, 1, PAGE, READ),
    gigabytesOut: price('GB read on demand', 0.04, 1, PAGE, READ),
  },
  hourly: (stream, graph, counters) => {
    if (stream.properties['streamMode'] === 'ON_DEMAND') return { streamHours: 1 };
    const shards = counters['openShards'] ?? 0;
    const consumers = graph
      .outgoing(stream.id, 'event-source-mapping')
      .filter(mapping => mapping.properties['enhancedFanOut'] === true).length;
    return { shardHours: shards, ...(consumers === 0 ? {} : { consumerShardHours: shards * consumers }) };
  },
};
