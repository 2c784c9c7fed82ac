/**
 * Adds an item to a list that is made by its first item. Most lists of a run hold one item, and an empty list that is
 * pushed to makes room for seventeen.
 */
export function append<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}
