/** Work that can pause: at each `yield` whoever drives it may let others go first, as an open Excel must. */
export type Steps<T> = Generator<void, T, void>

/** So many records are looked at between two pauses. */
export const AT_ONCE = 100

/** {@link Array.flatMap}, with pauses. */
export function* flatMapSteps<T, R>(
  items: readonly T[],
  of: (item: T) => readonly R[] | Steps<readonly R[]>,
): Steps<R[]> {
  const all: R[] = []
  for (const [index, item] of items.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const given = of(item)
    for (const one of 'next' in given ? yield* given : given) all.push(one)
  }
  return all
}

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
