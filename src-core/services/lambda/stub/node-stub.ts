import type { EventShape, StubNeeds } from './stub-needs.ts';

const TEXT_OF: Readonly<Record<EventShape, string>> = {
  sqs: 'record.body',
  kinesis: "Buffer.from(record.kinesis.data, 'base64').toString()",
  sns: 'record.Sns.Message',
  direct: 'record',
};

const HAS_TEXT: Readonly<Record<EventShape, string>> = {
  sqs: "record.eventSource === 'aws:sqs'",
  kinesis: "record.eventSource === 'aws:kinesis'",
  sns: "record.EventSource === 'aws:sns'",
  direct: 'true',
};

const IDENTIFIER_OF: Readonly<Partial<Record<EventShape, string>>> = {
  sqs: 'messageId',
  kinesis: 'kinesis.sequenceNumber',
};

/** A small function for Node.js that reads its events, logs them, and names the messages that failed where asked to. */
export function nodeStub(needs: StubNeeds): string {
  const head = [
    `// Stands in for "${needs.name}": put your own work into work().`,
    'async function work(message) {',
    '  console.log(message);',
    '  return message;',
    '}',
    '',
  ];
  return [...head, ...handlerLines(needs), ''].join('\n');
}

function handlerLines(needs: StubNeeds): readonly string[] {
  const { shapes, exportName } = needs;
  if (shapes.every(shape => shape === 'direct')) return [`exports.${exportName} = async event => work(event);`];
  const hasDirect = shapes.includes('direct');
  const records = hasDirect ? 'event.Records ?? [event]' : 'event.Records';
  const [only] = shapes;
  const text = shapes.length === 1 && only !== undefined ? TEXT_OF[only] : 'textOf(record)';
  return [
    ...(shapes.length === 1 ? [] : textOfLines(shapes)),
    `exports.${exportName} = async event => {`,
    ...(needs.reporting.length === 0
      ? [`  for (const record of ${records}) await work(${text});`]
      : reportingLines(needs, records, text)),
    '};',
  ];
}

function textOfLines(shapes: readonly EventShape[]): readonly string[] {
  const last = shapes[shapes.length - 1] ?? 'direct';
  return [
    'function textOf(record) {',
    ...shapes.slice(0, -1).map(shape => `  if (${HAS_TEXT[shape]}) return ${TEXT_OF[shape]};`),
    `  return ${TEXT_OF[last]};`,
    '}',
    '',
  ];
}

function reportingLines(needs: StubNeeds, records: string, text: string): readonly string[] {
  const { shapes, reporting, isOrdered } = needs;
  const others = shapes.filter(shape => !reporting.includes(shape));
  const guard =
    others.length === 0 ? [] : [`      if (!(${reporting.map(shape => HAS_TEXT[shape]).join(' || ')})) throw error;`];
  const identifier = reporting.map(shape => `record.${IDENTIFIER_OF[shape]}`);
  const identifierOf = reporting.length === 1 ? `${identifier[0]}` : `${HAS_TEXT.sqs} ? ${identifier.join(' : ')}`;
  if (!isOrdered) {
    return [
      '  const batchItemFailures = [];',
      `  for (const record of ${records}) {`,
      '    try {',
      `      await work(${text});`,
      '    } catch (error) {',
      ...guard,
      '      console.error(error);',
      `      batchItemFailures.push({ itemIdentifier: ${identifierOf} });`,
      '    }',
      '  }',
      '  return { batchItemFailures };',
    ];
  }
  return [
    `  const records = ${records};`,
    '  for (const [index, record] of records.entries()) {',
    '    try {',
    `      await work(${text});`,
    '    } catch (error) {',
    ...guard,
    '      console.error(error);',
    '      // Stop here to keep the order: this message and all after it come again.',
    '      return {',
    '        batchItemFailures: records.slice(index).map(record => ({',
    `          itemIdentifier: ${identifierOf},`,
    '        })),',
    '      };',
    '    }',
    '  }',
    '  return { batchItemFailures: [] };',
  ];
}
