import type { EventloomDocument } from './document.ts';

/**
 * An id for a new element, made from words a person would use ("Order queue" gives `order-queue`), with a number
 * when it is taken. `alsoTaken` holds ids that are about to be added.
 */
export function newId(document: EventloomDocument, words: string, alsoTaken: ReadonlySet<string> = new Set()): string {
  const taken = new Set(
    [...document.resources, ...document.connections, ...(document.groups ?? [])].map(element => element.id),
  );
  const base = slug(words);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id) && !alsoTaken.has(id)) return id;
  }
}

/** A name for a new element: the wished one, with a number when another resource or group has it. */
export function newName(
  document: EventloomDocument,
  wished: string,
  alsoTaken: ReadonlySet<string> = new Set(),
): string {
  const taken = new Set([...document.resources, ...(document.groups ?? [])].map(element => element.name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} ${number}`;
    if (!taken.has(name) && !alsoTaken.has(name)) return name;
  }
}

function slug(words: string): string {
  const clean = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(clean) ? clean : `e-${clean}`.replace(/-$/, '');
}
