import { z } from 'zod';

const startSchema = z.object({ file: z.string().min(1).max(4096).nullable() });

/** The design that a second start of the application passes to the running one; undefined when it passes none. */
export function handedByStart(data: unknown): string | undefined {
  const parsed = startSchema.safeParse(data);
  return parsed.success ? (parsed.data.file ?? undefined) : undefined;
}
