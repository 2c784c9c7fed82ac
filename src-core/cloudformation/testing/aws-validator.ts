import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

/**
 * Remarks that no template with these resources is without, left out by the validator's own `exclude`: I9001 says of every
 * property that replaces its resource when it changes that it does (`FunctionName` of a mapping, `TopicArn` of a
 * subscription), and AWS has no other way of writing it.
 */
const ABOUT_EVERY_TEMPLATE: readonly string[] = ['I9001'];

/** I9040 says of every resource without tags that it could have some, and is silent where the export was asked for tags. */
const ABOUT_TAGS: readonly string[] = ['I9040'];

/** AWS's own offline validator of templates. It takes a second to make and must be freed. */
export function createAwsValidator() {
  const engine = new CelEngine();
  const folder = mkdtempSync(join(tmpdir(), 'eventloom-templates-'));
  return {
    /** Everything it says of the text of a template, as `RULE resource: message`. */
    complaintsAbout(
      text: string,
      format: 'yaml' | 'json' = 'yaml',
      { isTagged = false }: { readonly isTagged?: boolean } = {},
    ): readonly string[] {
      const path = join(folder, `template.${format}`);
      writeFileSync(path, text);
      const ids = isTagged ? [...ABOUT_EVERY_TEMPLATE] : [...ABOUT_EVERY_TEMPLATE, ...ABOUT_TAGS];
      return engine
        .validateStandard(new TemplateFile(path), { exclude: { ids } })
        .diagnostics.map(({ ruleId, message, entity }) => `${ruleId} ${entity?.logicalId ?? ''}: ${message}`);
    },
    free(): void {
      engine.free();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
