import type { GraphElement } from '#core/contract/graph.ts';
import type { PropertyTable } from '#core/contract/property.ts';
import { FindingCard } from '../problems/FindingCard.tsx';
import { useFindingsOf } from '../state/derived.ts';
import classes from './inspector.module.css';

interface ElementFindingsProps {
  readonly element: GraphElement;
  readonly table: PropertyTable;
}

/** What the rules say of an element as a whole; what they say of a field stands under the field. */
export function ElementFindings({ element, table }: ElementFindingsProps) {
  const findings = useFindingsOf(element.id).filter(
    finding => finding.path === undefined || !Object.hasOwn(table, finding.path),
  );
  if (findings.length === 0) return null;
  return (
    <div className={classes['findings']}>
      {findings.map(finding => (
        <FindingCard key={`${finding.ruleId} ${finding.message}`} finding={finding} isCompact />
      ))}
    </div>
  );
}
