/** Work that leaves the thread to others in between. */

/** Lets others have their turn. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** So many are gone through between two pauses. */
const AT_ONCE = 500

/** The same in their order, some at a time, with a pause between. */
export async function* inTurns<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from > 0) await pause()
    yield all.slice(from, from + AT_ONCE)
  }
}
