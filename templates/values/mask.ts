/** What is hidden in a rollup that is printed: enough stays to tell two people apart, not to misuse it. */
import type { Mask } from '../sheet/column.ts'

const keep = (value: string, head: number, tail: number): string =>
  value.length <= head + tail
    ? '*'.repeat(value.length)
    : value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(value.length - tail)

/** `370102198506150128 -> 370102********0128`; a phone keeps 3 and 4 digits, an account its last 4. */
export function masked(value: string, mask: Mask): string {
  if (mask === 'identity') return keep(value, 6, 4)
  return mask === 'phone' ? keep(value, 3, 4) : keep(value, 0, 4)
}

/** Digits as clerks type them: half or full width, perhaps in groups. 15 or more are no amount, year or patent. */
const LONG_NUMBER =
  /(?<![0-9０-９])[0-9０-９](?:[ \u00a0\u3000-]?[0-9０-９]){13,}[ \u00a0\u3000-]?[0-9０-９XxＸｘ](?![0-9０-９])/g
const MOBILE = /(?<![0-9０-９])1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9０-９])/g
const IDENTITY = /^\d{6}(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]?$/
const DATES = /^(?:\d{4}-\d{1,2}-\d{1,2}(?: |$))+$/

/** Hides in free text whatever has the shape of an identity number, a bank account or a mobile phone. */
export function hideNumbers(text: string): string {
  return text
    .replace(LONG_NUMBER, (found) => {
      if (DATES.test(found)) return found
      const bare = found.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
      return masked(bare, IDENTITY.test(bare) ? 'identity' : 'account')
    })
    .replace(MOBILE, (found) => masked(found.replace(/[\s-]/g, ''), 'phone'))
}
