/** What is hidden in a rollup that is printed: enough stays to tell two people apart, not to misuse it. */
import type { Mask } from '../../templates/column.ts'

const keep = (value: string, head: number, tail: number): string =>
  value.length <= head + tail
    ? '*'.repeat(value.length)
    : value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(value.length - tail)

/** `370102198506150128 -> 370102********0128`; a phone keeps 3 and 4 digits, an account its last 4. */
export function masked(value: string, mask: Mask): string {
  if (mask === 'identity') return keep(value, 6, 4)
  return mask === 'phone' ? keep(value, 3, 4) : keep(value, 0, 4)
}
