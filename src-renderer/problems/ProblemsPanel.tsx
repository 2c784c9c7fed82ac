import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { serviceOf } from '#core/catalog/services.ts';
import type { Finding, Severity } from '#core/contract/rule.ts';
import { elementWords } from '#core/drawing/element-words.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { findingsByElement, useFindings, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { FindingCard } from './FindingCard.tsx';
import classes from './problems.module.css';
import { countBySeverity, countWords, SEVERITIES, SEVERITY_ICONS, worstOf } from './severity.tsx';

/** Everything the rules say, by element. */
export function ProblemsPanel() {
  const graph = useGraph();
  const findings = useFindings();
  const counts = countBySeverity(findings);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  if (graph.resources.length === 0) {
    return <DockEmptyState title="Nothing to check yet">Problems show up here as you draw.</DockEmptyState>;
  }
  if (findings.length === 0) {
    return (
      <DockEmptyState title="No problems found" icon={IconCircleCheck} tone="good">
        Nothing here is refused by AWS or loses messages, as far as the documented rules tell.
      </DockEmptyState>
    );
  }
  const shown = findings.filter(finding => !hidden.has(finding.severity));
  const toggle = (severity: Severity) =>
    setHidden(before => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  return (
    <div className={classes['panel']}>
      <fieldset className={classes['filters']} aria-label="Show">
        {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
          <FilterButton
            key={severity}
            severity={severity}
            count={counts[severity]}
            isShown={!hidden.has(severity)}
            onToggle={() => toggle(severity)}
          />
        ))}
      </fieldset>
      {worstFirst(findingsByElement(shown)).map(([element, group]) => (
        <ElementGroup key={element} element={element} findings={group} />
      ))}
    </div>
  );
}

function ElementGroup({ element, findings }: { readonly element: string; readonly findings: readonly Finding[] }) {
  const graph = useGraph();
  const isSelected = useDesign(state => state.selection.has(element));
  const group = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isSelected) group.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const resource = graph.resource(element);
  const words = elementWords(element, graph);
  return (
    <section ref={group} className={classes['group']} data-selected={isSelected || undefined} aria-label={words}>
      <h3 className={classes['element']}>
        {resource !== undefined && <ServiceIcon type={resource.type} size={18} />}
        {words}
        {resource !== undefined && <span className={classes['kind']}>{serviceOf(resource.type).label}</span>}
      </h3>
      {bySeverity(findings).map(finding => (
        <FindingCard key={`${finding.ruleId} ${finding.message}`} finding={finding} />
      ))}
    </section>
  );
}

interface FilterButtonProps {
  readonly severity: Severity;
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function FilterButton({ severity, count, isShown, onToggle }: FilterButtonProps) {
  const Icon = SEVERITY_ICONS[severity];
  return (
    <button
      type="button"
      className={classes['filter']}
      data-severity={severity}
      aria-pressed={isShown}
      onClick={onToggle}
    >
      <Icon size={13} aria-hidden />
      {countWords(severity, count)}
    </button>
  );
}

/** Elements with errors first, then with warnings; within that the order of the design. */
function worstFirst(
  groups: ReadonlyMap<string, readonly Finding[]>,
): readonly (readonly [string, readonly Finding[]])[] {
  const rank = (findings: readonly Finding[]) => SEVERITIES.indexOf(worstOf(findings) ?? 'info');
  return [...groups].toSorted(([, left], [, right]) => rank(left) - rank(right));
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity));
}
