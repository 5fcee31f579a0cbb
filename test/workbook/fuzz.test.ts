/** The fuzzer, bounded, by a fixed seed; `npm run fuzz` goes on longer and by other seeds. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FAMILIES } from '../../scripts/fuzz/families.ts'
import { bundleWorker, watch } from '../../scripts/fuzz/watch.ts'

const SEED = 20_260_101
/** Runs of a family for each unit of its share. */
const RUNS = 20

describe(`fuzz, seed ${SEED}`, () => {
  let worker: URL
  beforeAll(async () => {
    worker = await bundleWorker()
  })
  afterAll(() => rm(worker, { force: true }))

  test.each(FAMILIES.map(({ name }, at) => [name, at] as const))('%s', async (_, family) => {
    const runs = RUNS * FAMILIES[family]!.share
    const { tried, failure } = await watch(worker, { family, seed: SEED, runs })
    expect([failure?.message, failure?.name]).toEqual([undefined, undefined])
    expect(tried).toBeGreaterThan(0)
  })
})
