import { parseArgs } from 'node:util';
import { parameterValues, startInbox } from './deploy/addresses.mjs';
import { awsCalls } from './deploy/aws-calls.mjs';
import { changesOf, expectChanged, expectNothingLeft } from './deploy/changes.mjs';
import { checkDeliveries } from './deploy/deliveries.mjs';
import { BUCKET, deploymentOf } from './deploy/deployment.mjs';
import { EMPTY_ZIP, whyNotSubscribed } from './deploy/for-moto.mjs';
import { resetMoto, runMachines, startMoto } from './deploy/moto-server.mjs';
import { subscribe } from './deploy/subscribe.mjs';
import { ensurePythonTools, MOTO } from './python-tools.mjs';
import { loadCore, sampleDesigns } from './sample-designs.mjs';
import { ensureInstalled, say } from './setup.mjs';

/**
 * Deploys every design of the gallery that AWS would take, and some random ones, on moto, an independent implementation of
 * AWS's APIs that is installed into .venv and runs on this machine alone: creates the stack, sends messages through it,
 * updates and deletes it. Each design goes twice, as one template and split into nested stacks, and one that is too large
 * for a template as nested stacks alone. A line for each step; exit code 1 when one fails.
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
/** How many shops make a design that is too large for one template. */
const LARGE = 60;
/** Into how many nested stacks the resources of a design that is not large are dealt out. */
const PARTS = 3;
const missing = ensurePythonTools();
if (missing !== undefined) {
  say(`Deployment on moto: left out, ${missing}`);
  process.exit(0);
}
ensureInstalled();
const { emitTemplate, emitWhole } = await loadCore('cloudformation/emit-template.ts');
const { LogicalIds } = await loadCore('cloudformation/logical-ids.ts');
const { splitTemplate } = await loadCore('cloudformation/nested/split-template.ts');
const { shops } = await loadCore('cloudformation/testing/shops.ts');
const { applyEdits } = await loadCore('document/apply-edits.ts');
const { buildGraph } = await loadCore('graph/build-graph.ts');
const { matchesFilterPolicy, parseFilterPolicy } = await loadCore('patterns/index.ts');
const designs = await sampleDesigns({ random: Number(values.random), seed: Number(values.seed) });
const large = shops(LARGE);
designs.push({ name: `${LARGE} shops`, document: large, graph: buildGraph(large), errors: [] });
const inbox = await startInbox();
const moto = await startMoto();
const aws = awsCalls(moto.url);
const total = { designs: 0, stacks: 0, steps: 0, deliveries: 0, failed: 0 };
const differences = new Map();
try {
  for (const design of designs) {
    if (values.only !== undefined && values.only !== design.name) continue;
    const [error, ...more] = design.errors;
    if (error !== undefined) {
      say(`${design.name}: not deployed, AWS would refuse it (${error.ruleId} and ${more.length} more)`);
      continue;
    }
    if (emitTemplate(design.graph).ok)
      await verify(design.name, design, graph => ({ root: whole(graph), parts: [], whole: whole(graph) }));
    await verify(`${design.name} in nested stacks`, design, nested);
  }
} finally {
  moto.stop();
  inbox.stop();
}
for (const [sentence, count] of differences) say(`moto ${MOTO} ${sentence} (${count} times)`);
process.stdout.write(
  `${total.designs} deployments created, updated and deleted on moto ${MOTO}, ${total.stacks} nested stacks among them, ${total.deliveries} ways of messages: ${total.steps} steps, ${total.failed} failed\n`,
);
process.exitCode = total.failed === 0 ? 0 : 1;

async function verify(name, { document, graph }, write) {
  total.designs += 1;
  await resetMoto(moto.url);
  const code = await putCode();
  const leaveOut = sentence => differences.set(sentence, (differences.get(sentence) ?? 0) + 1);
  const deployment = deploymentOf(aws, write, template => parameterValues(template, inbox, code));
  const { resolve } = deployment;
  const ids = new LogicalIds([...graph.resources, ...graph.connections].map(({ id }) => id));
  const count = [...write(graph).parts].length;
  let subscriptions = [];
  const isCreated = await step(name, count === 0 ? 'create' : `create ${count} nested stacks`, async () => {
    const made = await deployment.create(graph);
    for (const sentence of made.said) leaveOut(sentence);
    subscriptions = made.subscriptions;
  });
  if (!isCreated) return;
  total.stacks += count;
  const wireOf = new Map(graph.connections.map(({ id }) => [ids.of(id), id]));
  const subscribed = new Map();
  await step(name, `subscribe ${subscriptions.length} times`, async () => {
    for (const { subscription, resolve: seen } of subscriptions) {
      const reason = whyNotSubscribed(subscription);
      if (reason !== undefined) leaveOut(reason);
      const path = reason === undefined && (await subscribe(aws, subscription, seen, inbox));
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
    definitionOf: deployment.definitionOf,
    runMachines: isOn => runMachines(moto.url, isOn),
  })) {
    total.deliveries += 1;
    tell(name, words, problem);
  }
  const edits = changesOf(graph);
  await step(name, `update ${edits.map(({ id, property }) => `${property} of ${id}`).join(', ')}`, async () => {
    await deployment.update(buildGraph(applyEdits(document, edits)));
    await expectChanged(edits, { aws, graph, physicalIdOf: id => resolve({ Ref: ids.of(id) }) });
  });
  await step(name, 'delete', async () => {
    await deployment.delete();
    await expectNothingLeft(aws);
  });
}

function whole(graph) {
  const emitted = emitWhole(graph);
  if (!emitted.ok) throw new Error(emitted.error.map(({ message }) => message).join(' '));
  return emitted.value;
}

/** As `export --split` writes it; what would fit into one nested stack is dealt out, so that all reaches across. */
function nested(graph) {
  const template = whole(graph);
  const isLarge = !emitTemplate(graph).ok;
  const dealt = Object.keys(template.Resources).map((id, index) => [id, `Part${(index % PARTS) + 1}`]);
  const split = splitTemplate(template, { fileOf: stack => `${stack}.yaml`, before: new Map(isLarge ? [] : dealt) });
  if (!split.ok) throw new Error(split.error.map(({ message }) => message).join(' '));
  return { root: split.value.parent, parts: split.value.parts, whole: template };
}

/** The deployment package that parameters of functions without inline code name. */
async function putCode() {
  const [bucket, key] = [BUCKET, 'code.zip'];
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
