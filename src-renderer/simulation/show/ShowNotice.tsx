import { Button, CloseButton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { runOnlyLines } from '#core/explanation/tell-show.ts';
import { useDesign } from '../../state/design-store.ts';
import { runningDesign } from '../chosen-scenario.ts';
import { type ShownFinding, useRunOptions } from '../run-options.ts';
import { addToScenarios, stopShowing } from './play-show.ts';
import classes from './show-notice.module.css';

/** Says, over the canvas, which finding is being shown and what there is to see. */
export function ShowNotice() {
  const shown = useRunOptions(options => options.shown);
  return shown === undefined ? null : <Card shown={shown} />;
}

function Card({ shown }: { readonly shown: ShownFinding }) {
  const document = useDesign(state => state.history.present);
  // Where the design no longer has what the run is about, the run says so itself.
  const only = runningDesign(document, shown) === undefined ? [] : runOnlyLines(document, shown.show);
  return (
    <aside className={classes['card']} aria-label={`Showing ${shown.ruleId}`}>
      <header className={classes['head']}>
        <IconEye size={15} stroke={1.8} aria-hidden />
        <span className={classes['title']}>{shown.title}</span>
        <CloseButton size="xs" aria-label="Stop showing" onClick={stopShowing} />
      </header>
      <p className={classes['story']}>{shown.show.story}</p>
      {only.length > 0 && (
        <ul className={classes['only']} aria-label="For this run only">
          {only.map(line => (
            <li key={line}>For this run only: {line.charAt(0).toLowerCase() + line.slice(1)}</li>
          ))}
        </ul>
      )}
      <footer className={classes['foot']}>
        <span>Not saved in the design</span>
        <Button size="compact-xs" variant="light" onClick={() => addToScenarios(shown)}>
          Add to scenarios
        </Button>
      </footer>
    </aside>
  );
}
