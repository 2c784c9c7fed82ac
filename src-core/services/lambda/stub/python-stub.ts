import type { EventShape, StubNeeds } from './stub-needs.ts';

const TEXT_OF: Readonly<Record<EventShape, string>> = {
  sqs: 'record["body"]',
  kinesis: 'base64.b64decode(record["kinesis"]["data"]).decode()',
  sns: 'record["Sns"]["Message"]',
  direct: 'record',
};

const HAS_TEXT: Readonly<Record<EventShape, string>> = {
  sqs: 'record.get("eventSource") == "aws:sqs"',
  kinesis: 'record.get("eventSource") == "aws:kinesis"',
  sns: 'record.get("EventSource") == "aws:sns"',
  direct: 'True',
};

const IDENTIFIER_OF: Readonly<Partial<Record<EventShape, string>>> = {
  sqs: 'record["messageId"]',
  kinesis: 'record["kinesis"]["sequenceNumber"]',
};

/** A small function for Python that reads its events, prints them, and names the messages that failed where asked to. */
export function pythonStub(needs: StubNeeds): string {
  const { shapes, exportName } = needs;
  const lines = [
    `# Stands in for "${needs.name}": put your own work into work().`,
    ...(shapes.includes('kinesis') ? ['import base64', '', ''] : []),
    'def work(message):',
    '    print(message)',
    '    return message',
    '',
    '',
    ...(shapes.length === 1 ? [] : textOfLines(shapes)),
    `def ${exportName}(event, context):`,
    ...bodyLines(needs),
  ];
  return `${lines.join('\n')}\n`;
}

function bodyLines(needs: StubNeeds): readonly string[] {
  const { shapes } = needs;
  if (shapes.every(shape => shape === 'direct')) return ['    return work(event)'];
  const records = shapes.includes('direct') ? 'event.get("Records", [event])' : 'event["Records"]';
  const [only] = shapes;
  const text = shapes.length === 1 && only !== undefined ? TEXT_OF[only] : 'text_of(record)';
  if (needs.reporting.length === 0) return [`    for record in ${records}:`, `        work(${text})`];
  return reportingLines(needs, records, text);
}

function textOfLines(shapes: readonly EventShape[]): readonly string[] {
  const last = shapes[shapes.length - 1] ?? 'direct';
  return [
    'def text_of(record):',
    ...shapes.slice(0, -1).flatMap(shape => [`    if ${HAS_TEXT[shape]}:`, `        return ${TEXT_OF[shape]}`]),
    `    return ${TEXT_OF[last]}`,
    '',
    '',
  ];
}

function reportingLines(needs: StubNeeds, records: string, text: string): readonly string[] {
  const { shapes, reporting, isOrdered } = needs;
  const others = shapes.filter(shape => !reporting.includes(shape));
  const guard =
    others.length === 0
      ? []
      : [`            if not (${reporting.map(shape => HAS_TEXT[shape]).join(' or ')}):`, '                raise'];
  const identifiers = reporting.map(shape => IDENTIFIER_OF[shape]);
  const identifier =
    identifiers.length === 1 ? identifiers[0] : `${identifiers[0]} if ${HAS_TEXT.sqs} else ${identifiers[1]}`;
  if (!isOrdered) {
    return [
      '    failures = []',
      `    for record in ${records}:`,
      '        try:',
      `            work(${text})`,
      '        except Exception as error:',
      ...guard,
      '            print(error)',
      `            failures.append({"itemIdentifier": ${identifier}})`,
      '    return {"batchItemFailures": failures}',
    ];
  }
  return [
    `    records = ${records}`,
    '    for index, record in enumerate(records):',
    '        try:',
    `            work(${text})`,
    '        except Exception as error:',
    ...guard,
    '            print(error)',
    '            # Stop here to keep the order: this message and all after it come again.',
    `            failures = [{"itemIdentifier": ${identifier}} for record in records[index:]]`,
    '            return {"batchItemFailures": failures}',
    '    return {"batchItemFailures": []}',
  ];
}
