import { Button } from '@mantine/core';
import type { Silence } from '#core/contract/edit.ts';
import { elementWords } from '#core/drawing/element-words.ts';
import { useGraph, useHeard } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import classes from './problems.module.css';
import { SEVERITY_ICONS } from './severity.tsx';

/** What is silenced in this design, with the reasons; each can be reported again. */
export function SilencedList() {
  const { silenced, idle } = useHeard();
  const graph = useGraph();
  return (
    <ul className={classes['silenced']} aria-label="Silenced">
      {silenced.map(({ finding, reason }, index) => {
        const Icon = SEVERITY_ICONS[finding.severity];
        const isLast = silenced.findLastIndex(other => isSame(other.finding, finding)) === index;
        return (
          <li key={`${finding.element} ${finding.ruleId} ${finding.message}`} className={classes['finding']}>
            <Icon size={15} role="img" aria-label={finding.severity} className={classes['sign']} />
            <div className={classes['message']}>
              <strong>{elementWords(finding.element, graph)}</strong> {finding.message}
              <div className={classes['reason']}>Silenced: {reason}</div>
            </div>
            <span className={classes['actions']}>
              <span className={classes['rule']}>{finding.ruleId}</span>
              {isLast && <ReportAgain silence={finding} label="Report again" />}
            </span>
          </li>
        );
      })}
      {idle.map(({ silence, message }) => (
        <li key={`${silence.element} ${silence.ruleId}`} className={classes['finding']}>
          <div className={classes['message']}>
            {message}
            <div className={classes['reason']}>Reason given: {silence.reason}</div>
          </div>
          <span className={classes['actions']}>
            <ReportAgain silence={silence} label="Remove" />
          </span>
        </li>
      ))}
    </ul>
  );
}

type Silenced = Pick<Silence, 'ruleId' | 'element'>;

function ReportAgain({ silence: { ruleId, element }, label }: { readonly silence: Silenced; readonly label: string }) {
  const unsilence = () =>
    useDesign.getState().apply([{ edit: 'unsilence', ruleId, element }], `Report ${ruleId} again`);
  return (
    <Button size="compact-xs" variant="default" aria-label={`${label}: ${ruleId}`} onClick={unsilence}>
      {label}
    </Button>
  );
}

function isSame(left: Silenced, right: Silenced): boolean {
  return left.ruleId === right.ruleId && left.element === right.element;
}
