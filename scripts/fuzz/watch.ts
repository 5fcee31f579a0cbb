/** Runs families of inputs in threads and ends those that hang: the bounds of time are kept from outside. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

export interface Job {
  /** Index of the family. */
  readonly family: number
  readonly seed: number
  readonly runs: number
}

export type Report =
  | { readonly kind: 'trying'; readonly tried: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly tried: number }
  | {
      readonly kind: 'failed'
      readonly tried: number
      readonly message: string
      readonly path: string
      readonly name: string
      readonly bytes: Uint8Array
    }

export interface Outcome {
  readonly tried: number
  /** What went wrong, with the input that showed it; `null` where nothing did. */
  readonly failure: { readonly message: string; readonly name: string; readonly bytes: Uint8Array } | null
}

/** No input may take longer. */
const LONGEST_MS = 10_000

/** Starting a thread and reading the examples counts for none of the inputs. */
const START_MS = 60_000

/**
 * A machine that does other things besides is no fault: an input takes too long only once our process has had so many
 * times as much of a processor as well, which it shares out among its own threads.
 */
const SHARED = 4

const LOOK_MS = 250

/** Milliseconds of a processor's time that our process has had. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Bundles the worker: threads run JavaScript only. */
export async function bundleWorker(): Promise<URL> {
  const folder = fileURLToPath(
    new URL('node_modules/.cache/union-workbooks/', pathToFileURL(`${process.cwd()}/`)),
  )
  await mkdir(folder, { recursive: true })
  const outfile = join(folder, `fuzz-worker-${process.pid}.mjs`)
  await build({
    entryPoints: ['scripts/fuzz/worker.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  return pathToFileURL(outfile)
}

/** Runs one job to its end, or until one of its inputs takes too long. */
export function watch(worker: URL, job: Job): Promise<Outcome> {
  const thread = new Worker(worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  let tried = 0
  let last = { name: '', bytes: new Uint8Array() }
  return new Promise((resolve) => {
    let since = { time: performance.now(), processor: processorTime(), longest: START_MS }
    const wait = (longest: number): void => {
      since = { time: performance.now(), processor: processorTime(), longest }
    }
    const looking = setInterval(() => {
      const { time, processor, longest } = since
      if (performance.now() - time > longest && processorTime() - processor > longest * SHARED)
        fail(`one input took longer than ${longest} ms`)
    }, LOOK_MS)
    const end = (outcome: Outcome): void => {
      clearInterval(looking)
      void thread.terminate()
      resolve(outcome)
    }
    const fail = (message: string): void => end({ tried, failure: { message, ...last } })
    thread.on('message', (report: Report) => {
      tried = report.tried
      if (report.kind === 'done') return end({ tried, failure: null })
      last = { name: report.name, bytes: new Uint8Array(report.bytes) }
      if (report.kind === 'failed') return fail(`${report.message}\npath ${report.path}`)
      wait(LONGEST_MS)
    })
    thread.on('error', (error) => fail(`the thread ended: ${error.message}`))
    thread.on('exit', (code) => fail(`the thread ended with ${code}`))
  })
}
