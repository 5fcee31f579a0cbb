/** A progress bar for people; nothing where the output is piped. */
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  update(done: number, of: number): void
  stop(): void
}

const QUIET: Progress = { update: () => {}, stop: () => {} }

export function progress(what: string): Progress {
  if (!process.stderr.isTTY) return QUIET
  const bar = new SingleBar(
    {
      format: `${what} {bar} {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update(done, of) {
      if (started) bar.update(done)
      else bar.start(of, done)
      started = true
    },
    stop: () => bar.stop(),
  }
}
