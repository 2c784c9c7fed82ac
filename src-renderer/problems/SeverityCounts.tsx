import { VisuallyHidden } from '@mantine/core';
import { useFindings } from '../state/derived.ts';
import { countBySeverity, countWords, SEVERITIES, SEVERITY_ICONS } from './severity.tsx';
import classes from './severity-counts.module.css';

/** How many errors, warnings and notes there are; nothing when there are none. */
export function SeverityCounts() {
  const counts = countBySeverity(useFindings());
  return (
    <span className={classes['counts']}>
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => {
        const Icon = SEVERITY_ICONS[severity];
        return (
          <span key={severity} data-severity={severity} className={classes['count']}>
            <Icon size={12} aria-hidden />
            <span aria-hidden>{counts[severity]}</span>
            <VisuallyHidden>{countWords(severity, counts[severity])}</VisuallyHidden>
          </span>
        );
      })}
    </span>
  );
}
