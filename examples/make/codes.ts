/** Invented codes with right check characters. */
import { creditCheck } from '../../rules/formats/credit-code.ts'
import { patentCheck } from '../../rules/formats/patent-number.ts'
import type { Random } from './random.ts'

/** @param kind 91 an enterprise, 12 a public institution; @param area six digits of a county */
export function creditCodeOf(random: Random, kind: '91' | '12', area: string): string {
  const body = `${kind}${area}MA${random.digits(7)}`
  return body + creditCheck(body)
}

/** The number of an invention patent filed in a year. */
export function patentOf(random: Random, filed: number): string {
  const digits = `${filed}1${random.digits(7)}`
  return `ZL${digits}.${patentCheck(digits)}`
}
