/** Items by a key of theirs. */

/**
 * The keys stand in the order in which they first appear, the items of each in their own order. An item whose key
 * is `null` belongs to no group and is left out.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const same = groups.get(key)
    if (same) same.push(item)
    else groups.set(key, [item])
  }
  return groups
}
