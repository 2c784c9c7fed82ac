import type { Finding, Severity } from '#core/contract/rule.ts';
import type { Design } from '../read-design.ts';

/** The findings of one file. */
export interface CheckedFile {
  readonly design: Design;
  readonly findings: readonly Finding[];
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** What a person calls an element: a resource's name, or "orders → billing" for a wire. */
export function elementName({ graph }: Design, id: string): string {
  const connection = graph.connection(id);
  const name = (resourceId: string) => graph.resource(resourceId)?.name ?? resourceId;
  return connection === undefined ? name(id) : `${name(connection.from)} → ${name(connection.to)}`;
}
