/** Makes something of an object once, and gives the same each time it is asked, for as long as the object lives. */
export function onceFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = make(of)
    known.set(of, { value })
    return value
  }
}
