import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { holdsSubstitution } from '../substitution.ts';
import type { FieldPlace } from './check-fields.ts';
import type { ProblemList } from './problems.ts';

const READER_VALUES: Readonly<Record<string, readonly string[]>> = {
  InputType: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'],
  CSVHeaderLocation: ['FIRST_ROW', 'GIVEN'],
  CSVDelimiter: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'],
};

const WRITER_VALUES: Readonly<Record<string, readonly string[]>> = {
  OutputType: ['JSON', 'JSONL'],
  Transformation: ['NONE', 'COMPACT', 'FLATTEN'],
};

/**
 * Checks how the items of a distributed Map are read and its results written.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
export function checkTransferSettings(part: JsonObject, place: FieldPlace, list: ProblemList): void {
  const { ReaderConfig: reader, WriterConfig: writer } = part;
  if (isJsonObject(writer)) checkValues(writer, WRITER_VALUES, 'WriterConfig', place, list);
  if (!isJsonObject(reader)) return;
  checkValues(reader, READER_VALUES, 'ReaderConfig', place, list);
  const path = [...place.path, 'ReaderConfig'];
  if (reader['CSVHeaderLocation'] === 'GIVEN' && reader['CSVHeaders'] === undefined) {
    list.error('SCHEMA_VALIDATION_FAILED', path, 'CSVHeaders are needed when CSVHeaderLocation is GIVEN');
  }
  if (reader['MaxItems'] !== undefined && reader['MaxItemsPath'] !== undefined) {
    list.error('CONFLICTING_FIELDS', [...path, 'MaxItemsPath'], 'MaxItems and MaxItemsPath cannot stand together');
  }
}

function checkValues(
  config: JsonObject,
  allowed: Readonly<Record<string, readonly string[]>>,
  name: string,
  place: FieldPlace,
  list: ProblemList,
): void {
  for (const [field, values] of Object.entries(allowed)) {
    const value = config[field];
    if (value === undefined || (typeof value === 'string' && (values.includes(value) || holdsSubstitution(value))))
      continue;
    const message = `${field} must be one of ${values.join(', ')}, but is ${JSON.stringify(value)}`;
    list.error('SCHEMA_VALIDATION_FAILED', [...place.path, name, field], message);
  }
}
