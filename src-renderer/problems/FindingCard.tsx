import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { findingAssumption } from '#core/cloudformation/assist/assumptions.ts';
import type { Finding } from '#core/contract/rule.ts';
import { AwsLink } from '../app/AwsLink.tsx';
import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { canvasView } from '../canvas/canvas-view.ts';
import { host } from '../host/host.ts';
import { graphOf, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { showPlace } from '../workflow/show-place.ts';
import { FixButton } from './FixButton.tsx';
import classes from './problems.module.css';
import { isShown, subjectOf } from './problems-view.ts';
import { openRulePage } from './rule-dialog-store.ts';
import { ShowButton } from './ShowButton.tsx';
import { SilenceButton } from './SilenceButton.tsx';
import { SEVERITY_ICONS } from './severity.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** In the inspector the element and where its values come from are known: only message and buttons are shown. */
  readonly isCompact?: boolean;
  /** Where the list is not grouped by element, the finding names it. */
  readonly showsElement?: boolean;
}

/** One finding: what happens, what is allowed, where AWS says so, and the repair if there is one. */
export function FindingCard({ finding, isCompact = false, showsElement = false }: FindingCardProps) {
  const graph = useGraph();
  const assumed = useDesign(state => (isCompact ? undefined : findingAssumption(state.history.present, finding)));
  const Icon = SEVERITY_ICONS[finding.severity];
  return (
    <div className={classes['finding']} data-severity={finding.severity} data-compact={isCompact || undefined}>
      <Icon size={15} role="img" aria-label={finding.severity} className={classes['sign']} />
      <UnstyledButton className={classes['message']} onClick={() => goTo(finding)}>
        {showsElement && <strong>{subjectOf(finding, graph)} </strong>}
        {finding.message}
        {finding.allowed !== undefined && <span className={classes['allowed']}> Allowed: {finding.allowed}.</span>}
        {assumed !== undefined && <span className={classes['allowed']}> {assumed}</span>}
      </UnstyledButton>
      <span className={classes['actions']}>
        <span className={classes['ways']}>
          {finding.fix !== undefined && <FixButton fix={finding.fix} />}
          <ShowButton finding={finding} />
        </span>
        <span className={classes['tools']}>
          <Tooltip label="About this rule">
            <UnstyledButton className={classes['rule']} onClick={() => openRulePage(finding.ruleId)}>
              {finding.ruleId}
            </UnstyledButton>
          </Tooltip>
          <AwsLink url={finding.sourceUrl} about={finding.ruleId} />
          <Tooltip label="Copy text">
            <ActionIcon size={20} aria-label={`Copy the text of ${finding.ruleId}`} onClick={() => void copy(finding)}>
              <IconCopy size={13} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          {isShown(finding.element, graph) && <SilenceButton finding={finding} />}
        </span>
      </span>
    </div>
  );
}

/** Selects what a finding is about, brings it into view and opens the field at fault, or the line of the template. */
function goTo(finding: Finding): void {
  const { element, path, place, inTemplate } = finding;
  if (place !== undefined) {
    showPlace(element, place);
    return;
  }
  const { history, select } = useDesign.getState();
  const graph = graphOf(history.present);
  select(isShown(element, graph) ? [element] : []);
  const resource = graph.resource(element) ?? graph.resource(graph.connection(element)?.from ?? '');
  if (resource !== undefined) canvasView.reveal(resource.position);
  if (inTemplate !== undefined) useView.getState().showInTemplate(finding);
  else if (path !== undefined) useView.getState().focusField(element, path);
}

async function copy(finding: Finding): Promise<void> {
  const graph = graphOf(useDesign.getState().history.present);
  const text = `${finding.severity} ${finding.ruleId} at ${subjectOf(finding, graph)}: ${finding.message}\n${finding.sourceUrl}`;
  const copied = valueOrNotify('The text was not copied', await host.copyText({ text }));
  if (copied !== undefined) notifyDone('Copied');
}
