import { expect, test } from 'vitest'
import { AT_ONCE, finish, flatMapSteps, type Steps } from '../../../templates/values/steps.ts'

const pausesOf = <T>(steps: Steps<T>): { pauses: number; value: T } => {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next()
    if (step.done) return { pauses, value: step.value }
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

test.each([
  [0, 0],
  [AT_ONCE - 1, 0],
  [AT_ONCE, 1],
  [3 * AT_ONCE, 3],
])('of %i items, %i pauses, and each item once in its order', (count, pauses) => {
  expect(pausesOf(flatMapSteps(upTo(count), (item) => [item, -item]))).toEqual({
    pauses,
    value: upTo(count).flatMap((item) => [item, -item]),
  })
})

test('what an item comes to may take steps itself', () => {
  const inner = (rows: number) => flatMapSteps(upTo(rows), (row) => [row])
  expect(pausesOf(flatMapSteps([AT_ONCE, 2], inner))).toEqual({
    pauses: 1,
    value: [...upTo(AT_ONCE), 0, 1],
  })
})

test('finished in one go, the value is the same', () => {
  expect(finish(flatMapSteps(upTo(250), (item) => [item % 7]))).toEqual(upTo(250).map((item) => item % 7))
})
