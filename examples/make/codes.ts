/** Invented codes with right check characters, in ranges that are not in use. */
import { creditCheck } from '../../rules/format/credit-code.ts'
import { patentCheck } from '../../rules/format/patent-number.ts'
import { noArea } from './people.ts'
import type { Random } from './random.ts'

/** @param kind 91 an enterprise, 12 a public institution; @param area six digits of a county */
export function creditCodeOf(random: Random, kind: '91' | '12', area: string): string {
  const body = `${kind}${noArea(area)}MA${random.digits(7)}`
  return body + creditCheck(body)
}

/** The number of an invention patent filed in a year; serials that high are never reached. */
export function patentOf(random: Random, filed: number): string {
  const digits = `${filed}19${random.digits(6)}`
  return `ZL${digits}.${patentCheck(digits)}`
}
