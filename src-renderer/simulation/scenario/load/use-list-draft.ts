import { useState } from 'react';

interface ListDraft<Item> {
  readonly items: readonly Item[];
  /** What is wrong with them; the scenario keeps the last right ones meanwhile. */
  readonly trouble: string | undefined;
  readonly change: (items: readonly Item[], field?: string) => void;
}

/**
 * A list being edited: one that is not right stays in its fields, with what is wrong, and does not reach the scenario. It
 * is let go when the scenario's own list changes meanwhile, by an undo.
 */
export function useListDraft<Item>(
  given: readonly Item[],
  troubleOf: (items: readonly Item[]) => string | undefined,
  onChange: (items: readonly Item[], field?: string) => void,
): ListDraft<Item> {
  const [draft, setDraft] = useState<{ readonly of: string; readonly items: readonly Item[] }>();
  const known = JSON.stringify(given);
  const items = draft?.of === known ? draft.items : given;
  return {
    items,
    trouble: troubleOf(items),
    change: (next, field) => {
      const isRight = troubleOf(next) === undefined;
      setDraft(isRight ? undefined : { of: known, items: next });
      if (isRight) onChange(next, field);
    },
  };
}
