import { parseArgs } from 'node:util';
import { parameterValues, resolverFor, startInbox } from './deploy/addresses.mjs';
import { awsCalls } from './deploy/aws-calls.mjs';
import { changesOf, expectChanged, expectNothingLeft } from './deploy/changes.mjs';
import { checkDeliveries } from './deploy/deliveries.mjs';
import { EMPTY_ZIP, FORGOTTEN_AT_UPDATE, forMoto, forUpdate, whyNotSubscribed } from './deploy/for-moto.mjs';
import { resetMoto, runMachines, startMoto } from './deploy/moto-server.mjs';
import { stackOf } from './deploy/stack.mjs';
import { subscribe } from './deploy/subscribe.mjs';
import { ensurePythonTools, MOTO } from './python-tools.mjs';
import { loadCore, sampleDesigns } from './sample-designs.mjs';
import { ensureInstalled, say } from './setup.mjs';

/**
 * Deploys every design of the gallery that AWS would take, and some random ones, on moto, an independent implementation of
 * AWS's APIs that is installed into .venv and runs on this machine alone: creates the stack, sends messages through it,
 * updates and deletes it. A line for each step; exit code 1 when one fails.
 * Options: --random COUNT (default 200), --seed NUMBER, --only NAME, --quiet (failures and the sum alone).
 */
const { values } = parseArgs({
  options: {
    random: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261120' },
    only: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const missing = ensurePythonTools();
if (missing !== undefined) {
  say(`Deployment on moto: left out, ${missing}`);
  process.exit(0);
}
ensureInstalled();
const { emitTemplate } = await loadCore('cloudformation/emit-template.ts');
const { LogicalIds } = await loadCore('cloudformation/logical-ids.ts');
const { applyEdits } = await loadCore('document/apply-edits.ts');
const { buildGraph } = await loadCore('graph/build-graph.ts');
const { matchesFilterPolicy, parseFilterPolicy } = await loadCore('patterns/index.ts');
const designs = await sampleDesigns({ random: Number(values.random), seed: Number(values.seed) });
const inbox = await startInbox();
const moto = await startMoto();
const aws = awsCalls(moto.url);
const total = { designs: 0, steps: 0, deliveries: 0, failed: 0 };
const differences = new Map();
try {
  for (const design of designs) if (values.only === undefined || values.only === design.name) await verify(design);
} finally {
  moto.stop();
  inbox.stop();
}
for (const [sentence, count] of differences) say(`moto ${MOTO} ${sentence} (${count} times)`);
process.stdout.write(
  `${total.designs} designs created, updated and deleted on moto ${MOTO}, ${total.deliveries} ways of messages: ${total.steps} steps, ${total.failed} failed\n`,
);
process.exitCode = total.failed === 0 ? 0 : 1;

async function verify({ name, document, graph, errors }) {
  if (errors.length > 0) {
    say(`${name}: not deployed, AWS would refuse it (${errors[0].ruleId} and ${errors.length - 1} more)`);
    return;
  }
  total.designs += 1;
  await resetMoto(moto.url);
  const code = await putCode();
  const { template, subscriptions, said } = forMoto(written(graph));
  const leaveOut = sentence => differences.set(sentence, (differences.get(sentence) ?? 0) + 1);
  for (const sentence of said) leaveOut(sentence);
  const parameters = parameterValues(template, inbox, code);
  const stack = stackOf(aws);
  const ids = new LogicalIds([...graph.resources, ...graph.connections].map(({ id }) => id));
  let resolve;
  const isCreated = await step(name, 'create', async () => {
    await stack.create(template, parameters);
    resolve = resolverFor(template, await stack.resources(template), parameters);
  });
  if (!isCreated) return;
  const wireOf = new Map(graph.connections.map(({ id }) => [ids.of(id), id]));
  const subscribed = new Map();
  await step(name, `subscribe ${subscriptions.length} times`, async () => {
    for (const subscription of subscriptions) {
      const reason = whyNotSubscribed(subscription);
      if (reason !== undefined) leaveOut(reason);
      const path = reason === undefined && (await subscribe(aws, subscription, resolve, inbox));
      if (path !== false) subscribed.set(wireOf.get(subscription.id), path);
    }
  });
  for (const [words, problem] of await checkDeliveries({
    graph,
    resolve,
    ids,
    aws,
    inbox,
    subscribed,
    matches,
    leaveOut,
    definitionOf: arn => definitionOf(arn, template, resolve),
    runMachines: isOn => runMachines(moto.url, isOn),
  })) {
    total.deliveries += 1;
    tell(name, words, problem);
  }
  const edits = changesOf(graph);
  await step(name, `update ${edits.map(({ id, property }) => `${property} of ${id}`).join(', ')}`, async () => {
    const changed = forUpdate(forMoto(written(buildGraph(applyEdits(document, edits)))).template);
    await stack.update(changed, parameters);
    // What is replaced has another id.
    resolve = resolverFor(changed, await stack.resources(changed, FORGOTTEN_AT_UPDATE), parameters);
    await expectChanged(edits, { aws, graph, physicalIdOf: id => resolve({ Ref: ids.of(id) }) });
  });
  await step(name, 'delete', async () => {
    await stack.delete();
    await expectNothingLeft(aws);
  });
}

function written(graph) {
  const emitted = emitTemplate(graph);
  if (!emitted.ok) throw new Error(emitted.error.map(({ message }) => message).join(' '));
  return emitted.value;
}

/** The definition of the machine with an ARN, its substitutions filled in. */
function definitionOf(arn, { Resources: resources }, resolve) {
  const [, { Properties: properties }] = Object.entries(resources).find(
    ([id, { Type: type }]) => type === 'AWS::StepFunctions::StateMachine' && resolve({ Ref: id }) === arn,
  );
  return Object.entries(properties.DefinitionSubstitutions ?? {}).reduce(
    (text, [key, value]) => text.replaceAll(`\${${key}}`, resolve(value)),
    properties.DefinitionString,
  );
}

/** The deployment package that parameters of functions without inline code name. */
async function putCode() {
  const [bucket, key] = ['code-bucket', 'code.zip'];
  await aws.rest('s3', `/${bucket}`, 'PUT');
  await aws.rest('s3', `/${bucket}/${key}`, 'PUT', EMPTY_ZIP);
  return { bucket, key };
}

/** What the design says of a message published with its members as attributes. */
function matches({ properties: { filterPolicy, filterPolicyScope } }, sample, body) {
  if (filterPolicy === undefined) return true;
  const parsed = parseFilterPolicy(filterPolicy, filterPolicyScope);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const attributes = Object.fromEntries(
    Object.entries(sample).map(([attribute, value]) => [
      attribute,
      { type: typeof value === 'number' ? 'Number' : 'String', value: String(value) },
    ]),
  );
  return matchesFilterPolicy(parsed.policy, { attributes, body });
}

async function step(name, words, action) {
  try {
    await action();
    tell(name, words, undefined);
    return true;
  } catch (error) {
    tell(name, words, error.message);
    return false;
  }
}

function tell(name, words, problem) {
  total.steps += 1;
  if (problem !== undefined) total.failed += 1;
  if (problem === undefined && values.quiet) return;
  process.stdout.write(
    `${problem === undefined ? 'ok  ' : 'FAIL'} ${name}: ${words}${problem === undefined ? '' : `: ${problem}`}\n`,
  );
}
