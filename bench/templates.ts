import { parseDocument as parseYaml } from 'yaml';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { medianMillis } from './median.ts';
import { sampleDesign } from './sample-design.ts';

const RESOURCES = 60;

/** Conditions that each need the one before twice: 2^40 ways without remembering. */
const CONDITIONS = 40;

/** Prints the speed of reading, checking and editing a template beside bare parsing of its text in the same run. */
export function benchTemplates(): void {
  const text = sampleTemplate();
  const bare = medianMillis(() => parseYaml(text));
  const read = medianMillis(() => readTemplate(text));
  const document = imported(text);
  const edited = applyEdits(document, [
    { edit: 'set-property', id: document.resources[1]?.id ?? '', property: 'tags', value: { a: 'b' } },
  ]);
  const write = medianMillis(() => writeTemplate(edited));
  const exported = medianMillis(() => emitTemplate(buildGraph(sampleDesign(1_000))));
  const chained = medianMillis(() => readTemplate(chainedConditions()));
  console.table({
    'text, characters': { value: text.length },
    'bare YAML parse, ms': { value: round(bare) },
    'read as a design, ms': { value: round(read), 'to a bare parse': round(read / bare) },
    'write one edit, ms': { value: round(write), 'to a bare parse': round(write / bare) },
    'export of 1,000 resources, ms': { value: round(exported) },
    [`${CONDITIONS} chained conditions, ms`]: { value: round(chained) },
  });
}

function sampleTemplate(): string {
  const emitted = emitTemplate(buildGraph(sampleDesign(RESOURCES)));
  if (!emitted.ok) throw new Error(emitted.error[0]?.message);
  return renderTemplate(emitted.value, 'yaml');
}

function imported(text: string) {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return importTemplate(read.value, {});
}

function chainedConditions(): string {
  const lines = Array.from({ length: CONDITIONS }, (_, index) =>
    index === 0
      ? '  C0: !Equals [!Ref P, a]'
      : `  C${index}: !Or [!Condition C${index - 1}, !Not [!Condition C${index - 1}]]`,
  );
  const resource = `Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { DelaySeconds: !If [C${CONDITIONS - 1}, 1, 2] }\n`;
  return `Parameters:\n  P: { Type: String }\nConditions:\n${lines.join('\n')}\n${resource}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
