import { z } from 'zod';
import { tagLimits } from './tag-limits.ts';

const { keyCharacters, valueCharacters } = tagLimits;

/** A tag's name as AWS takes it: not empty, not too long, and not one of AWS's own. */
export const tagKeySchema = z
  .string()
  .regex(/^(?!aws:)/i, 'AWS keeps names that begin with "aws:" for itself; choose another')
  .min(1, 'a tag needs a name')
  .max(keyCharacters.value, `a tag's name has at most ${keyCharacters.value} characters`);

/** What a design asks of its template beside resources and wires, as it stands in a file. */
export const exportSettingsSchema = z.strictObject({
  tags: z
    .record(
      tagKeySchema,
      z.string().max(valueCharacters.value, `a tag's text has at most ${valueCharacters.value} characters`),
    )
    .optional(),
  retain: z.boolean().optional(),
  alarms: z.boolean().optional(),
  parameters: z.boolean().optional(),
});

/** What a design asks of its template beside resources and wires. Everything left out is off. */
export interface ExportSettings {
  /** Tags on every resource that AWS lets a person tag; a resource's own tag of the same name wins. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Whether what holds data (queues, streams, archives of topics, log groups) outlives the stack. */
  readonly retain?: boolean | undefined;
  /** Whether there are alarms on dead letters and on the age of records that streams hand to functions. */
  readonly alarms?: boolean | undefined;
  /** Whether names and sizes are parameters, the values of the design being their defaults. Secrets always are. */
  readonly parameters?: boolean | undefined;
}

/** Settings without what is off or empty; undefined when nothing is left. */
export function statedSettings({ tags, retain, alarms, parameters }: ExportSettings): ExportSettings | undefined {
  const hasTags = tags !== undefined && Object.keys(tags).length > 0;
  const stated: ExportSettings = {
    ...(hasTags && { tags }),
    ...(retain === true && { retain }),
    ...(alarms === true && { alarms }),
    ...(parameters === true && { parameters }),
  };
  return Object.keys(stated).length === 0 ? undefined : stated;
}
