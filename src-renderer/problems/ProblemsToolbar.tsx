import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconBellOff, IconSearch } from '@tabler/icons-react';
import type { Severity } from '#core/contract/rule.ts';
import { useGraph, useHeard } from '../state/derived.ts';
import classes from './problems.module.css';
import { kindOf, type ProblemsView, toggleSeverity, useProblemsView } from './problems-view.ts';
import { countBySeverity, countWords, SEVERITIES, SEVERITY_ICONS } from './severity.tsx';

const GROUPINGS: { readonly value: ProblemsView['grouping']; readonly label: string }[] = [
  { value: 'element', label: 'By element' },
  { value: 'severity', label: 'By severity' },
];

/** What narrows the list of problems, and how it is grouped. */
export function ProblemsToolbar() {
  const { findings, silenced, idle } = useHeard();
  const { grouping, hidden, isSilencedShown } = useProblemsView();
  const counts = countBySeverity(findings);
  const silencedCount = silenced.length + idle.length;
  return (
    <div className={classes['toolbar']}>
      <fieldset className={classes['filters']} aria-label="Show">
        {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
          <SeverityPill
            key={severity}
            severity={severity}
            count={counts[severity]}
            isShown={!hidden.has(severity)}
            isDisabled={isSilencedShown}
          />
        ))}
        {silencedCount > 0 && (
          <button
            type="button"
            className={classes['filter']}
            aria-pressed={isSilencedShown}
            onClick={() => useProblemsView.setState({ isSilencedShown: !isSilencedShown })}
          >
            <IconBellOff size={13} stroke={1.8} aria-hidden />
            {silencedCount} silenced
          </button>
        )}
      </fieldset>
      <TextFilter />
      <KindFilter />
      <SegmentedControl
        size="xs"
        aria-label="Group problems"
        value={grouping}
        data={GROUPINGS}
        onChange={value => useProblemsView.setState({ grouping: value === 'severity' ? 'severity' : 'element' })}
      />
    </div>
  );
}

function TextFilter() {
  const text = useProblemsView(view => view.text);
  return (
    <TextInput
      size="xs"
      w={116}
      aria-label="Filter problems"
      placeholder="Filter"
      leftSection={<IconSearch size={13} stroke={1.8} />}
      value={text}
      onChange={event => useProblemsView.setState({ text: event.currentTarget.value })}
      onKeyDown={event => {
        if (event.key === 'Escape') useProblemsView.setState({ text: '' });
      }}
    />
  );
}

function KindFilter() {
  const kind = useProblemsView(view => view.kind);
  const { findings } = useHeard();
  const graph = useGraph();
  const kinds = [...new Set(findings.map(finding => kindOf(finding, graph)))].filter(name => name !== '').sort();
  const known = kind === '' || kinds.includes(kind) ? kinds : [...kinds, kind];
  return (
    <NativeSelect
      size="xs"
      w={128}
      aria-label="Service or connection"
      value={kind}
      data={[{ value: '', label: 'All services' }, ...known]}
      onChange={event => useProblemsView.setState({ kind: event.currentTarget.value })}
    />
  );
}

interface SeverityPillProps {
  readonly severity: Severity;
  readonly count: number;
  readonly isShown: boolean;
  readonly isDisabled: boolean;
}

function SeverityPill({ severity, count, isShown, isDisabled }: SeverityPillProps) {
  const Icon = SEVERITY_ICONS[severity];
  return (
    <button
      type="button"
      className={classes['filter']}
      data-severity={severity}
      aria-pressed={isShown}
      disabled={isDisabled}
      onClick={() => toggleSeverity(severity)}
    >
      <Icon size={13} aria-hidden />
      {countWords(severity, count)}
    </button>
  );
}
