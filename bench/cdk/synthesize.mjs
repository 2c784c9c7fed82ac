import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** Synthesizes topics, queues with dead-letter queues, and workers of a design as a CDK app writes them; gives the template. */
export function synthesize({ resources, connections }) {
  const outdir = mkdtempSync(join(tmpdir(), 'eventloom-cdk-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    const stack = new Stack(app, 'Sample');
    const wiresFrom = (id, type) => connections.filter(wire => wire.from === id && wire.type === type);
    const topics = new Map();
    const queues = new Map();
    const workers = new Map();
    for (const { id, type } of resources) {
      if (type === 'sns') topics.set(id, new Topic(stack, id));
      if (type === 'lambda') {
        const code = Code.fromInline(
          'exports.handler = async event => { for (const record of event.Records) console.log(record.body); };',
        );
        workers.set(
          id,
          new LambdaFunction(stack, id, { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code }),
        );
      }
    }
    const queueOf = id => {
      const known = queues.get(id);
      if (known !== undefined) return known;
      const [redrive] = wiresFrom(id, 'redrive');
      const queue = new Queue(stack, id, {
        visibilityTimeout: Duration.seconds(30),
        ...(redrive !== undefined && {
          deadLetterQueue: { queue: queueOf(redrive.to), maxReceiveCount: redrive.properties.maxReceiveCount },
        }),
      });
      queues.set(id, queue);
      return queue;
    };
    for (const { id, type } of resources) if (type === 'sqs') queueOf(id);
    for (const { from, to, type, properties } of connections) {
      if (type === 'subscription') topics.get(from).addSubscription(new SqsSubscription(queues.get(to), properties));
      if (type === 'event-source-mapping') {
        const { reportBatchItemFailures } = properties;
        workers.get(to).addEventSource(new SqsEventSource(queues.get(from), { reportBatchItemFailures }));
      }
    }
    return app.synth().getStackByName('Sample').template;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
