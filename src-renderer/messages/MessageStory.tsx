import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopy, IconX } from '@tabler/icons-react';
import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { ThingLifecycle } from '../simulation/lifecycles/RunLifecycles.tsx';
import type { Story } from '../simulation/run/protocol.ts';
import { follow, useRun } from '../simulation/run-store.ts';
import { runWorker } from '../simulation/simulation-actor.ts';
import classes from './messages.module.css';
import { type StoryLine, storyLines, storyText } from './story.ts';
import { useAnswer } from './use-answer.ts';

/** The whole story of the chosen message in words, with times: every hop, receive, wait, retry and reason. */
export function MessageStory() {
  const followed = useRun(run => run.followed);
  if (followed === undefined) {
    return (
      <section aria-label="Story of the message" className={classes['story']}>
        <p className={classes['hint']}>Choose a message, or click a dot on the canvas, to read its whole story.</p>
      </section>
    );
  }
  return <Told key={followed.message} message={followed.message} />;
}

function Told({ message }: { readonly message: string }) {
  const story = useAnswer(message, () => runWorker().story(message));
  return (
    <section aria-label="Story of the message" className={classes['story']}>
      <header>
        <h3>Message {message}</h3>
        {story !== undefined && <CopyButton story={story} />}
        <Tooltip label="Stop following">
          <ActionIcon size={24} aria-label="Stop following" onClick={() => follow(undefined)}>
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </header>
      {story === undefined ? (
        <p className={classes['hint']}>At this moment of the run, this message has not been sent.</p>
      ) : (
        <Lines story={story} message={message} />
      )}
    </section>
  );
}

function Lines({ story, message }: { readonly story: Story; readonly message: string }) {
  const own = story.lineage.steps.filter(step => step.message === message);
  const lines = storyLines(story.lineage);
  // In the story of one message alone its name in every line would say nothing.
  const isNamed = lines.some(line => line.message !== message);
  const places = [...new Set(own.map(step => step.element).toReversed())];
  return (
    <>
      <p className={classes['summary']}>{story.lineage.summary}</p>
      {story.isCut && <p className={classes['hint']}>Its beginning is no longer kept in this long run.</p>}
      <ol className={classes['lines']}>
        {lines.map(line => (
          <Line key={line.key} line={line} isOwn={line.message === message} isNamed={isNamed} />
        ))}
      </ol>
      <ThingLifecycle thing={message} places={places} />
    </>
  );
}

interface LineProps {
  readonly line: StoryLine;
  readonly isOwn: boolean;
  readonly isNamed: boolean;
}

function Line({ line, isOwn, isNamed }: LineProps) {
  return (
    <li data-tone={line.tone} data-own={isOwn || undefined} data-named={isNamed || undefined}>
      <time>{line.time}</time>
      {isNamed && (
        <button
          type="button"
          title={isOwn ? undefined : 'Show this message'}
          disabled={isOwn}
          onClick={() => follow({ message: line.message, origin: line.origin })}
        >
          {line.message}
        </button>
      )}
      <span>
        {line.text}
        {line.reason !== undefined && <small> because: {line.reason}</small>}
        {line.wait !== undefined && <small className={classes['wait']}> after {line.wait}</small>}
      </span>
    </li>
  );
}

function CopyButton({ story }: { readonly story: Story }) {
  const copy = async () => {
    const copied = await host.copyText({ text: storyText(story.lineage) });
    if (valueOrNotify('The story was not copied', copied) !== undefined) notifyDone('Copied the story');
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconCopy size={13} stroke={1.6} />}
      onClick={() => void copy()}
    >
      Copy
    </Button>
  );
}
