/** Long work in short pieces, so that Excel and the pane stay alive. */
import type { Steps } from '../../templates/values/steps.ts'
import { pause } from '../hosts/pause.ts'

/** The clock and the waiting that the pane needs, given from outside so that tests hold them still. */
export interface Timers {
  /** Milliseconds from any beginning. */
  now(): number
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>
  /** @returns calls it off */
  after(milliseconds: number, run: () => void): () => void
}

export const browserTimers: Timers = {
  now: () => performance.now(),
  pause,
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds)
    return () => clearTimeout(handle)
  },
}

/** Milliseconds of work at a time: with the last step of a slice it stays under 50. */
export const SLICE = 12

/** Thrown where later work has taken the place of this. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}

/** Works on until a slice is full. @returns the outcome, where it came to that */
function slice<T>(steps: Steps<T>, timers: Timers): { readonly value: T } | null {
  const began = timers.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step
    if (timers.now() - began >= SLICE) return null
  }
}

/** @throws Superseded as soon as `wanted` says no */
export async function runSliced<T>(steps: Steps<T>, timers: Timers, wanted: () => boolean): Promise<T> {
  for (;;) {
    const end = slice(steps, timers)
    if (end !== null) return end.value
    await timers.pause()
    if (!wanted()) throw new Superseded('later work has begun')
  }
}

/**
 * Hands the outcome on, unless later work takes the place of this. What comes to its end within the first slice is
 * handed on before this returns.
 */
export async function takeSliced<T>(
  steps: Steps<T>,
  timers: Timers,
  wanted: () => boolean,
  take: (value: T) => void,
): Promise<void> {
  for (;;) {
    const end = slice(steps, timers)
    if (end !== null) {
      take(end.value)
      return
    }
    await timers.pause()
    if (!wanted()) return
  }
}
