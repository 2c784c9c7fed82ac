import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Finding } from '#core/contract/rule.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { findingsByElement, useGraph, useHeard } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { FindingCard } from './FindingCard.tsx';
import { ProblemsToolbar } from './ProblemsToolbar.tsx';
import classes from './problems.module.css';
import { filterFindings, kindOf, subjectOf, useProblemsView } from './problems-view.ts';
import { SilencedList } from './SilencedList.tsx';
import { countWords, SEVERITIES, worstOf } from './severity.tsx';

/** Everything the rules say, by element or by severity. */
export function ProblemsPanel() {
  const graph = useGraph();
  const { findings, silenced, idle } = useHeard();
  const view = useProblemsView();
  const hasSilenced = silenced.length + idle.length > 0;
  if (graph.resources.length === 0 && findings.length === 0) {
    return <DockEmptyState title="Nothing to check yet">Problems show up here as you draw.</DockEmptyState>;
  }
  if (findings.length === 0 && !hasSilenced) {
    return (
      <DockEmptyState title="No problems found" icon={IconCircleCheck} tone="good">
        Nothing here is refused by AWS or loses messages, as far as the documented rules tell.
      </DockEmptyState>
    );
  }
  const shown = filterFindings(findings, graph, view);
  return (
    <div className={classes['panel']}>
      <ProblemsToolbar />
      {view.isSilencedShown && hasSilenced ? <SilencedList /> : <Groups findings={shown} graph={graph} />}
    </div>
  );
}

/** Groups that are drawn at once; a large broken design has thousands. */
const PAGE = 60;

function Groups({ findings, graph }: { readonly findings: readonly Finding[]; readonly graph: DesignGraph }) {
  const grouping = useProblemsView(view => view.grouping);
  const [pages, setPages] = useState(1);
  if (findings.length === 0) {
    return <p className={classes['nothing']}>No problem fits these filters.</p>;
  }
  const groups = grouping === 'element' ? worstFirst(findingsByElement(findings)) : bySeverity(findings);
  const visible = groups.slice(0, pages * PAGE);
  return (
    <>
      {visible.map(([key, group]) =>
        grouping === 'element' ? (
          <ElementGroup key={key} element={key} findings={group} graph={graph} />
        ) : (
          <SeverityGroup key={key} findings={group} limit={pages * PAGE} />
        ),
      )}
      {(visible.length < groups.length ||
        (grouping === 'severity' && groups.some(([, own]) => own.length > pages * PAGE))) && (
        <Button size="compact-xs" variant="default" onClick={() => setPages(pages + 1)}>
          Show more
        </Button>
      )}
    </>
  );
}

interface ElementGroupProps {
  readonly element: string;
  readonly findings: readonly Finding[];
  readonly graph: DesignGraph;
}

function ElementGroup({ element, findings, graph }: ElementGroupProps) {
  const isSelected = useDesign(state => state.selection.has(element));
  const group = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isSelected) group.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const resource = graph.resource(element);
  const [first] = findings;
  const words = first === undefined ? element : subjectOf(first, graph);
  return (
    <section ref={group} className={classes['group']} data-selected={isSelected || undefined} aria-label={words}>
      <h3 className={classes['element']}>
        {resource !== undefined && <ServiceIcon type={resource.type} properties={resource.properties} size={18} />}
        {words}
        <span className={classes['kind']}>{first !== undefined && kindOf(first, graph)}</span>
      </h3>
      <Cards findings={sortBySeverity(findings)} />
    </section>
  );
}

function SeverityGroup({ findings, limit }: { readonly findings: readonly Finding[]; readonly limit: number }) {
  const severity = findings[0]?.severity ?? 'info';
  const words = countWords(severity, findings.length);
  return (
    <section className={classes['group']} aria-label={words}>
      <h3 className={classes['element']}>{words.charAt(0).toUpperCase() + words.slice(1)}</h3>
      <Cards findings={findings.slice(0, limit)} showsElement />
    </section>
  );
}

function Cards({
  findings,
  showsElement = false,
}: {
  readonly findings: readonly Finding[];
  readonly showsElement?: boolean;
}): ReactNode {
  return findings.map(finding => (
    <FindingCard
      key={`${finding.element} ${finding.ruleId} ${finding.path} ${finding.message}`}
      finding={finding}
      showsElement={showsElement}
    />
  ));
}

/** Elements with errors first, then with warnings; within that the order of the design. */
function worstFirst(
  groups: ReadonlyMap<string, readonly Finding[]>,
): readonly (readonly [string, readonly Finding[]])[] {
  const rank = (findings: readonly Finding[]) => SEVERITIES.indexOf(worstOf(findings) ?? 'info');
  return [...groups].toSorted(([, left], [, right]) => rank(left) - rank(right));
}

function bySeverity(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  return SEVERITIES.map(
    severity => [severity, findings.filter(finding => finding.severity === severity)] as const,
  ).filter(([, group]) => group.length > 0);
}

function sortBySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity));
}
