import { IconMail } from '@tabler/icons-react';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { PlayButton } from '../simulation/controls/PlayButton.tsx';
import { useIsSimulating } from '../simulation/simulation-actor.ts';
import { MessageList } from './MessageList.tsx';
import { MessageStory } from './MessageStory.tsx';
import classes from './messages.module.css';

/** Every message of the run, and the whole story of the chosen one. */
export function MessagesPanel() {
  if (!useIsSimulating()) {
    return (
      <DockEmptyState title="No messages yet" icon={IconMail} action={<PlayButton />}>
        Here you find every message of a run, with its whole story.
      </DockEmptyState>
    );
  }
  return (
    <div className={classes['panel']}>
      <MessageList />
      <MessageStory />
    </div>
  );
}
