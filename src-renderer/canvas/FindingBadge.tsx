import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Finding } from '#core/contract/rule.ts';
import { countsInWords, SEVERITY_ICONS, worstOf } from '../problems/severity.tsx';
import { showProblemsOf } from '../problems/show-problems.ts';
import classes from './finding-badge.module.css';

interface FindingBadgeProps {
  readonly elementId: string;
  readonly elementName: string;
  readonly findings: readonly Finding[];
  /** On a wire the badge sits in the line, on a card at its corner. */
  readonly isInline?: boolean;
}

/** The sign at an element that the rules have something to say; a click shows what. */
export function FindingBadge({ elementId, elementName, findings, isInline = false }: FindingBadgeProps) {
  const worst = worstOf(findings);
  if (worst === undefined) return null;
  const Icon = SEVERITY_ICONS[worst];
  const [first] = findings.filter(finding => finding.severity === worst);
  return (
    <Tooltip label={first?.message} openDelay={250}>
      <UnstyledButton
        className={`nodrag nopan ${classes['badge']}`}
        data-severity={worst}
        data-inline={isInline || undefined}
        onClick={event => {
          event.stopPropagation();
          showProblemsOf(elementId);
        }}
      >
        <Icon size={14} aria-hidden />
        {findings.length > 1 && <span aria-hidden>{findings.length}</span>}
        <VisuallyHidden>{`${countsInWords(findings)} at ${elementName}`}</VisuallyHidden>
      </UnstyledButton>
    </Tooltip>
  );
}
