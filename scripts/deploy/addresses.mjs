import { createServer } from 'node:http';
import { REGION } from './aws-calls.mjs';
import { STACK } from './stack.mjs';

const ACCOUNT = '123456789012';

/** An HTTP server on this machine that keeps what is posted to each path. */
export async function startInbox() {
  const posted = new Map();
  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', piece => pieces.push(piece));
    request.on('end', () => {
      posted.set(request.url, [...(posted.get(request.url) ?? []), Buffer.concat(pieces).toString()]);
      response.end('ok');
    });
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Takes what was posted to a path since it was last asked. */
    take: path => {
      const found = posted.get(path) ?? [];
      posted.delete(path);
      return found;
    },
    stop: () => server.close(),
  };
}

/** A value for each parameter without default, by what its pattern and description ask for. */
export function parameterValues(template, inbox, code) {
  const values = {};
  for (const [name, { Default: standard, Description: words }] of Object.entries(template.Parameters ?? {})) {
    if (standard !== undefined) continue;
    values[name] =
      SAMPLES.find(([pattern]) => pattern.test(words))?.[1] ??
      (/^Bucket/.test(words) ? code.bucket : /^Key in/.test(words) ? code.key : `${inbox.url}/${name}`);
  }
  return values;
}

const SAMPLES = [
  [/^HTTPS/, 'https://127.0.0.1/'],
  [/^E-mail/, 'someone@example.com'],
  [/^Phone/, '+15555550100'],
  [/KMS key/, `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`],
  [/image/, `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/worker:v1`],
];

const PSEUDO_PARAMETERS = { AccountId: ACCOUNT, Partition: 'aws', Region: REGION, StackName: STACK };

/** What a reference of a template is on moto; a text stays. */
export function resolverFor(template, physical, parameters) {
  const resolve = value => {
    if (typeof value !== 'object' || value === null) return value;
    const text = value['Fn::Sub'];
    if (text !== undefined) return substituted(text, resolve);
    const [id, attribute] = value['Fn::GetAtt'] ?? [value.Ref];
    if (id.startsWith('AWS::')) return PSEUDO_PARAMETERS[id.slice(5)];
    if (attribute === undefined && Object.hasOwn(template.Parameters ?? {}, id)) {
      return parameters[id] ?? template.Parameters[id].Default;
    }
    const made = physical.get(id);
    if (attribute === undefined) return made;
    const type = template.Resources[id].Type;
    if (type === 'AWS::StepFunctions::StateMachine' && attribute === 'Name') return made.split(':').at(-1);
    const kind = ARNS[type];
    if (kind === undefined || attribute !== 'Arn') throw new Error(`no ${attribute} of ${type} is known here`);
    const name = type === 'AWS::SQS::Queue' ? made.split('/').at(-1) : made;
    return `arn:aws:${kind.replace('HERE', `${REGION}:${ACCOUNT}`)}${name}`;
  };
  return resolve;
}

/** The ARN of what has a name; of the other types `Ref` is the ARN. */
const ARNS = {
  'AWS::IAM::Role': `iam::${ACCOUNT}:role/`,
  'AWS::Kinesis::Stream': 'kinesis:HERE:stream/',
  'AWS::Lambda::Function': 'lambda:HERE:function:',
  'AWS::Logs::LogGroup': 'logs:HERE:log-group:',
  'AWS::SQS::Queue': 'sqs:HERE:',
};

/** `${Orders.Arn}`, but not the text `${!Orders}`. */
const PLACEHOLDER = /\$\{([^!}][^}]*)\}/g;

/** A text of `Fn::Sub` with what each of its references is. */
export function substituted(text, resolve) {
  return text.replace(PLACEHOLDER, (_, named) => {
    const [id, ...attribute] = named.split('.');
    return resolve(attribute.length === 0 ? { Ref: id } : { 'Fn::GetAtt': [id, attribute.join('.')] });
  });
}
