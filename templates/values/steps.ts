/** Work that can pause: at each `yield` whoever drives it may let others go first, as an open Excel must. */
export type Steps<T> = Generator<void, T, void>

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
