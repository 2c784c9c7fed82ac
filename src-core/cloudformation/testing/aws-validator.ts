import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

/**
 * Remarks of the validator that are about no template in particular: I9001 says of every property that replaces its
 * resource when it changes that it does, I9040 says of every untagged resource that it could have tags.
 */
const ABOUT_EVERY_TEMPLATE: ReadonlySet<string> = new Set(['I9001', 'I9040']);

/**
 * W9002 says of a property named …Arn that a parameter should stand in place of a written ARN, and says the same of the
 * parameter when its default is one: that the deploying person may leave alone what the designer stated is what we want.
 */
function isAboutADefault(
  ruleId: string,
  property: string | undefined,
  logicalId: string | undefined,
  text: string,
): boolean {
  if (ruleId !== 'W9002' || property !== 'Properties.KmsKeyArn') return false;
  return new RegExp(`KmsKeyArn"?: (!Ref |\\{\\s*"Ref":\\s*")${logicalId}KeyArn\\b`).test(text);
}

/** AWS's own offline validator of templates. It takes a second to make and must be freed. */
export function createAwsValidator() {
  const engine = new CelEngine();
  const folder = mkdtempSync(join(tmpdir(), 'eventloom-templates-'));
  return {
    /** Everything it says of the text of a template, as `RULE resource: message`. */
    complaintsAbout(text: string, format: 'yaml' | 'json' = 'yaml'): readonly string[] {
      const path = join(folder, `template.${format}`);
      writeFileSync(path, text);
      return engine
        .validateStandard(new TemplateFile(path))
        .diagnostics.filter(({ ruleId }) => !ABOUT_EVERY_TEMPLATE.has(ruleId))
        .filter(({ ruleId, propertyPath, entity }) => !isAboutADefault(ruleId, propertyPath, entity?.logicalId, text))
        .map(({ ruleId, message, entity }) => `${ruleId} ${entity?.logicalId ?? ''}: ${message}`);
    },
    free(): void {
      engine.free();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
