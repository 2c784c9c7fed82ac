import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Splitter } from '../app/Splitter.tsx';
import { type ShellSlots, useShellSlots } from '../app/shell-slots.ts';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { SeverityCounts } from '../problems/SeverityCounts.tsx';
import { DOCK_TABS, type DockTab, useView } from '../state/view-store.ts';
import { TemplatePanel } from '../template/TemplatePanel.tsx';
import { DockEmptyState } from './DockEmptyState.tsx';
import classes from './dock.module.css';

const TITLES: Readonly<Record<DockTab, string>> = {
  problems: 'Problems',
  timeline: 'Timeline',
  charts: 'Charts',
  messages: 'Messages',
  compare: 'Compare',
  template: 'Template',
};

/** The strip of tabs at the foot of the window, and the panel of the open one. */
export function Dock() {
  const { isDockOpen, dockTab, showDock, toggleDock } = useView();
  const slots = useShellSlots();
  const choose = (tab: DockTab) => (isDockOpen && tab === dockTab ? toggleDock() : showDock(tab));
  const Panel = panelOf(dockTab, slots);
  return (
    <section aria-label="Dock" className={classes['dock']}>
      {isDockOpen && <Splitter panel="dock" label="Height of the dock" />}
      <div className={classes['strip']}>
        <div role="tablist" aria-label="Dock" className={classes['tabs']}>
          {DOCK_TABS.map(tab => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`dock-tab-${tab}`}
              aria-controls="dock-panel"
              aria-selected={isDockOpen && tab === dockTab}
              tabIndex={tab === dockTab ? 0 : -1}
              className={classes['tab']}
              onClick={() => choose(tab)}
              onKeyDown={event => moveFocus(event, tab, showDock)}
            >
              {TITLES[tab]}
              {tab === 'problems' && <SeverityCounts />}
            </button>
          ))}
        </div>
        <Tooltip label={isDockOpen ? 'Hide the dock' : 'Show the dock'}>
          <ActionIcon size={22} aria-label={isDockOpen ? 'Hide the dock' : 'Show the dock'} onClick={toggleDock}>
            {isDockOpen ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
          </ActionIcon>
        </Tooltip>
      </div>
      {isDockOpen && (
        <div role="tabpanel" id="dock-panel" aria-labelledby={`dock-tab-${dockTab}`} className={classes['panel']}>
          <Panel />
        </div>
      )}
    </section>
  );
}

function panelOf(tab: DockTab, slots: ShellSlots): ComponentType {
  switch (tab) {
    case 'problems':
      return ProblemsPanel;
    case 'template':
      return TemplatePanel;
    case 'compare':
      return ComparePanel;
    case 'timeline':
      return slots.Timeline ?? NoRun;
    case 'charts':
      return slots.Charts ?? NoRun;
    case 'messages':
      return slots.Messages ?? NoRun;
  }
}

function NoRun() {
  return <DockEmptyState title="No run yet">Simulate the design to see what happens to its messages.</DockEmptyState>;
}

function moveFocus(event: React.KeyboardEvent<HTMLElement>, tab: DockTab, show: (tab: DockTab) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = DOCK_TABS[(DOCK_TABS.indexOf(tab) + step + DOCK_TABS.length) % DOCK_TABS.length];
  if (next === undefined) return;
  show(next);
  document.getElementById(`dock-tab-${next}`)?.focus();
}
