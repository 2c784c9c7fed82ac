import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './dialogs.module.css';

/** A line of a {@link SearchList}. */
export interface SearchItem {
  readonly id: string;
  readonly text: string;
  readonly group?: string;
  readonly content: ReactNode;
  readonly isDisabled?: boolean;
}

interface SearchListProps {
  readonly label: string;
  readonly items: readonly SearchItem[];
  readonly nothingFound: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A search field over a list: arrows move, Enter chooses. */
export function SearchList({ label, items, nothingFound, onChoose, onClose }: SearchListProps) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened: true });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = items.filter(item => words.every(word => item.text.toLowerCase().includes(word)));
  useEffect(() => {
    combobox.selectFirstOption();
  }, [combobox.selectFirstOption]);
  // The dialog gives the focus only a moment after it is shown; what is typed in between would be lost.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const groups = [...new Set(shown.map(item => item.group))];
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <TextInput
          ref={field}
          data-autofocus
          aria-label={label}
          placeholder={label}
          value={search}
          leftSection={<IconSearch size={14} stroke={1.6} />}
          onKeyDown={event => event.key === 'Escape' && onClose()}
          onChange={event => {
            setSearch(event.currentTarget.value);
            requestAnimationFrame(() => combobox.selectFirstOption());
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes['list']} aria-label={label} tabIndex={0}>
        {groups.map(group => (
          <Combobox.Group key={group ?? ''} label={group ?? ''}>
            {shown
              .filter(item => item.group === group)
              .map(item => (
                <Combobox.Option
                  key={item.id}
                  value={item.id}
                  disabled={item.isDisabled === true}
                  className={classes['option'] ?? ''}
                >
                  {item.content}
                </Combobox.Option>
              ))}
          </Combobox.Group>
        ))}
        {shown.length === 0 && <Combobox.Empty>{nothingFound}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
