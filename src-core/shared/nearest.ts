/**
 * The known word that a misspelt one most likely means, or undefined if none is near. Near is: the one begins with the
 * other (a unit left out), or at most a third of the letters differ.
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const begun = known.find(word => word.toLowerCase().startsWith(given.toLowerCase()) && given.length >= 4);
  if (begun !== undefined) return begun;
  let best: string | undefined;
  let bestDistance = Math.floor(Math.max(given.length, 3) / 3) + 1;
  for (const word of known) {
    const distance = editDistance(given.toLowerCase(), word.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** How many letters are put in, taken out or changed between two words; `limit` where it is that many or more. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? limit;
}
