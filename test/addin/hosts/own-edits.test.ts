/** News of our own writing is told from the user's typing, however long Excel takes. */
import { expect, it } from 'vitest'
import { EXPECTED, OwnEdits } from '../../../addin/hosts/own-edits.ts'

const BLOCK = { top: 6, left: 11, bottom: 7, right: 11 }

function writing() {
  const clock = { now: 0 }
  const own = new OwnEdits(() => clock.now)
  return { clock, own, answered: own.expect('表', BLOCK) }
}

it('is ours once, and of that block alone', () => {
  const { own, answered } = writing()
  answered()
  expect(own.isOurs('表', 'K6')).toBe(false)
  expect(own.isOurs('另一张', 'K6:K7')).toBe(false)
  expect(own.isOurs('表', 'K6:K7')).toBe(true)
  expect(own.isOurs('表', 'K6:K7')).toBe(false)
})

it('is ours while Excel has not answered, and no longer than a while after it has', () => {
  const slow = writing()
  slow.clock.now = 60_000
  expect(slow.own.isOurs('表', 'K6:K7')).toBe(true)
  for (const [after, ours] of [
    [EXPECTED, true],
    [EXPECTED + 1, false],
  ] as const) {
    const { clock, own, answered } = writing()
    clock.now = 60_000
    answered()
    clock.now += after
    expect(own.isOurs('表', 'K6:K7')).toBe(ours)
  }
})
