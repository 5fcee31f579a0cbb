import { describe, expect, it } from 'vitest'
import { runSliced, SLICE, Superseded } from '../../../addin/session/slices.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook, checkBookSteps } from '../../../submissions/check/check-book.ts'
import type { Steps } from '../../../templates/values/steps.ts'
import { exampleBook, HeldTimers, STUDIOS } from './support/example-books.ts'

function* counting(to: number): Steps<number> {
  for (let i = 0; i < to; i++) yield
  return to
}

const always = (): boolean => true

describe('work in slices', () => {
  it('that is short takes no pause', async () => {
    const timers = new HeldTimers(0)
    expect(await runSliced(counting(1000), timers, always)).toBe(1000)
    expect(timers.pauses).toBe(0)
  })

  it('pauses as often as its time asks for', async () => {
    // Each step takes one millisecond, so that a slice is full after SLICE of them.
    const timers = new HeldTimers(1)
    await runSliced(counting(10 * SLICE), timers, always)
    expect(timers.pauses).toBeGreaterThanOrEqual(8)
    expect(timers.pauses).toBeLessThanOrEqual(10)
  })

  it('ends as soon as it is no longer wanted', async () => {
    const timers = new HeldTimers(1)
    let steps = 0
    function* endless(): Steps<never> {
      for (;;) {
        steps++
        yield
      }
    }
    await expect(runSliced(endless(), timers, () => timers.pauses < 3)).rejects.toThrow(Superseded)
    expect(steps).toBeLessThan(5 * SLICE)
  })
})

it('a check can pause hundreds of times, and finds the same', () => {
  const book = exampleBook(STUDIOS)
  const steps = checkBookSteps(registry, book, 'a.xlsx')
  let pauses = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) pauses++
  expect(pauses).toBeGreaterThan(100)
  const plain = checkBook(registry, book, 'a.xlsx')
  expect(JSON.stringify(step.value)).toBe(JSON.stringify(plain))
})
