import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Splitter } from '../app/Splitter.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import classes from './palette.module.css';
import { paletteSections } from './palette-entries.ts';

/** What can be put on the canvas: drag it there, click it and then the canvas, or press Enter to add it in the middle. */
export function Palette() {
  const [search, setSearch] = useState('');
  const sections = paletteSections(search);
  return (
    <aside aria-label="Palette" className={classes['palette']}>
      <div className={classes['search']}>
        <TextInput
          aria-label="Search the palette"
          placeholder="Search"
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Escape' && setSearch('')}
          leftSection={<IconSearch size={14} stroke={1.6} />}
          rightSection={
            search !== '' && <CloseButton size="xs" aria-label="Clear the search" onClick={() => setSearch('')} />
          }
        />
      </div>
      <div className={classes['sections']}>
        {sections.map(({ category, title, items }) => (
          <section key={category} aria-label={title}>
            <h2 className={classes['title']}>{title}</h2>
            {items.map(item => (
              <PaletteButton key={`${item.entry.type} ${item.entry.index}`} item={item} />
            ))}
          </section>
        ))}
        {sections.length === 0 && (
          <p className={classes['nothing']}>Nothing is called “{search}”. Try “queue”, “topic” or “function”.</p>
        )}
      </div>
      <Splitter panel="palette" label="Width of the palette" />
    </aside>
  );
}
