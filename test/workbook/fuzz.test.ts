/** The fuzzer, bounded: each family with a fixed seed and with one that is new each time. `npm run fuzz` goes on longer. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FAMILIES } from '../../scripts/fuzz/families.ts'
import { bundleWorker, watch } from '../../scripts/fuzz/watch.ts'

const FIXED = 20_260_101
const FRESH = Math.floor(Math.random() * 2 ** 31)
/** Runs of a family for each unit of its share. */
const RUNS = 12

describe(`fuzz, seeds ${FIXED} and ${FRESH}`, () => {
  let worker: URL
  beforeAll(async () => {
    worker = await bundleWorker()
  })
  afterAll(() => rm(worker, { force: true }))

  test.each(FAMILIES.map(({ name }, at) => [name, at] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, family) => {
      const runs = RUNS * FAMILIES[family]!.share
      for (const seed of [FIXED, FRESH]) {
        const { tried, failure } = await watch(worker, { family, seed, runs })
        expect([seed, failure?.message, failure?.name]).toEqual([seed, undefined, undefined])
        expect(tried).toBeGreaterThan(0)
      }
    },
  )
})
