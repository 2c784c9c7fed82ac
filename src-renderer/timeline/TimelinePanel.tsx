import { IconClock } from '@tabler/icons-react';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { PlayButton } from '../simulation/controls/PlayButton.tsx';
import { useIsSimulating } from '../simulation/simulation-actor.ts';
import { Breakpoints } from '../simulation/stops/Breakpoints.tsx';
import { EventLog } from './EventLog.tsx';
import { Results } from './Results.tsx';
import { Scrubber } from './Scrubber.tsx';
import classes from './timeline.module.css';

/** The run from its start to its end: where it is, what went wrong when, what has just happened, what came of it. */
export function TimelinePanel() {
  if (!useIsSimulating()) {
    return (
      <DockEmptyState title="No run yet" icon={IconClock} action={<PlayButton />}>
        Here you see when what happened, go to any moment, and read what came of the run.
      </DockEmptyState>
    );
  }
  return (
    <div className={classes['panel']}>
      <Scrubber />
      <div className={classes['below']}>
        <EventLog />
        <Breakpoints />
        <Results />
      </div>
    </div>
  );
}
