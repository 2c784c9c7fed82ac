import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { MESSAGE_FILTERS, type MessageFilter } from '../simulation/run/protocol.ts';
import { useGraph } from '../state/derived.ts';
import { MessageTable } from './MessageTable.tsx';
import classes from './messages.module.css';

const FILTER_WORDS: Readonly<Record<MessageFilter, string>> = {
  all: 'All outcomes',
  open: 'Still under way',
  done: 'Done',
  lost: 'Lost',
  'dead-lettered': 'Dead-lettered',
  retried: 'Received again',
};

/** The messages of the run with search and filters. */
export function MessageList() {
  const graph = useGraph();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<MessageFilter>('all');
  const [element, setElement] = useState('');
  const search = useDeferredValue(text);
  return (
    <section aria-label="Messages" className={classes['list']}>
      <div className={classes['filters']}>
        <TextInput
          aria-label="Search messages"
          placeholder="Search messages"
          leftSection={<IconSearch size={13} stroke={1.6} />}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Outcome"
          size="xs"
          data={MESSAGE_FILTERS.map(value => ({ value, label: FILTER_WORDS[value] }))}
          value={filter}
          onChange={event => setFilter(MESSAGE_FILTERS.find(known => known === event.currentTarget.value) ?? 'all')}
        />
        <NativeSelect
          aria-label="Resource"
          size="xs"
          data={[
            { value: '', label: 'Everywhere' },
            ...graph.resources.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={element}
          onChange={event => setElement(event.currentTarget.value)}
        />
      </div>
      <MessageTable
        text={search}
        filter={filter}
        element={element === '' ? undefined : element}
        onClear={() => {
          setText('');
          setFilter('all');
          setElement('');
        }}
      />
    </section>
  );
}
