const listeners = new Set<() => void>();

/** Asks the provider of the look to switch; the command list is not part of React. */
export function toggleColorScheme(): void {
  for (const listener of listeners) listener();
}

/** Listens for the wish to switch between light and dark. */
export function onToggleColorScheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
