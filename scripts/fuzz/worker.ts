/** Runs one family in a thread of its own, so that a hang can be ended from outside. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { readCorpus } from './corpus.ts'
import { FAMILIES } from './families.ts'
import type { Job, Report } from './watch.ts'

const { family: index, seed, runs } = workerData as Job
const family = FAMILIES[index]!
const corpus = await readCorpus()
const post = (report: Report): void => parentPort!.postMessage(report)

let tried = 0
let last: { name: string; bytes: Uint8Array } | null = null
const property = family.property(corpus, (name, bytes) => {
  tried++
  last = { name, bytes }
  post({ kind: 'trying', tried, name, bytes })
})
const details = await fc.check(property, { seed, numRuns: runs })
if (!details.failed) post({ kind: 'done', tried })
else {
  const error = details.errorInstance
  // Once more at the smallest input that fails: the last that was tried is another.
  await fc.check(property, { seed, path: details.counterexamplePath ?? '', endOnFailure: true })
  post({
    kind: 'failed',
    tried,
    message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
    path: details.counterexamplePath ?? '',
    ...(last ?? { name: '', bytes: new Uint8Array() }),
  })
}
