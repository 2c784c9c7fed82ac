/** A name that every file system takes, made of the design's name. */
export function fileName(name: string): string {
  const clean = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return clean === '' ? 'design' : clean;
}
