/** Time that the main thread has worked, so that a machine which does other things besides tells the same. */
import { existsSync, readFileSync } from 'node:fs'

/** Nanoseconds on a processor, of the process's first thread: Linux alone tells them. */
const SCHEDULER = '/proc/self/schedstat'

const told = existsSync(SCHEDULER)

/** Milliseconds from any beginning; of the clock where the system does not tell those of the processor. */
export const processorTime = (): number =>
  told ? Number(readFileSync(SCHEDULER, 'utf8').split(' ', 1)[0]) / 1e6 : performance.now()

/** The longest that the thread worked without letting anything else have its turn, in milliseconds. */
export async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let since = processorTime()
  let going = true
  const look = (): void => {
    const now = processorTime()
    longest = Math.max(longest, now - since)
    since = now
    if (going) setImmediate(look)
  }
  setImmediate(look)
  await work()
  going = false
  await new Promise((resolve) => setTimeout(resolve, 0))
  return longest
}
