import { host } from '../host/host.ts';

/** What is told of a word of a text. */
export interface Documentation {
  readonly title: string;
  readonly help: string;
  /** Kind, range and default, in a line of their own. */
  readonly facts?: string;
  readonly sourceUrl?: string;
}

/** A name, what it is, and a link to its page. */
export function documentation({ title, help, facts, sourceUrl }: Documentation): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-documentation';
  const name = document.createElement('strong');
  name.textContent = title;
  box.append(name, help);
  if (facts !== undefined) {
    const line = document.createElement('div');
    line.className = 'cm-facts';
    line.textContent = facts;
    box.append(line);
  }
  if (sourceUrl === undefined) return box;
  const link = document.createElement('a');
  link.href = sourceUrl;
  link.textContent = 'AWS documentation';
  link.addEventListener('click', event => {
    event.preventDefault();
    void host.openPage({ url: sourceUrl });
  });
  box.append(' ', link);
  return box;
}
