/** How a long run keeps in touch with whoever started it. */

/** Reading files, merging, writing papers. */
export type Step = 'read' | 'merge' | 'write'

export interface Watch {
  /** Called after each piece of work; `of` is known from the first piece on. */
  onProgress?(step: Step, done: number, of: number): void
  /** Awaited between two pieces of work: a page draws and hears its user meanwhile. */
  pause?(): Promise<void>
  /** An `AbortSignal`, or a plain flag. */
  readonly stop?: { readonly aborted: boolean }
}

/** Whoever started the run has stopped it. What it had written by then is for the outputs to throw away. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/**
 * Between two pieces of work.
 * @throws StoppedError where the run has been stopped
 */
export async function between(watch: Watch, step: Step, done: number, of: number): Promise<void> {
  watch.onProgress?.(step, done, of)
  await watch.pause?.()
  if (watch.stop?.aborted) throw new StoppedError('stopped')
}
