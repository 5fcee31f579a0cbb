/** Whether two records are the same application, judged by what they say rather than by their number. */
import { areNear, looseText } from '../../rules/words/near-names.ts'
import type { Application } from './entry.ts'
import { contentOfRow, unitKey } from './entry.ts'

type Known = Pick<Application, 'name' | 'who' | 'besides'>

/** Name, person and employer, folded. */
const three = ({ name, who, besides }: Known): string[] => [name, who, besides[0] ?? ''].map(looseText)

/** The places of the words that both give. */
const given = (a: readonly string[], b: readonly string[]): number[] =>
  a.flatMap((word, i) => (word !== '' && (b[i] ?? '') !== '' ? [i] : []))

/**
 * Whether two records of one number are one application, changed: two of name, person and employer agree, or all
 * that both give. One person of one employer may report several things: where neither the name nor what else the
 * form counts to a record is alike, they are two.
 */
export function sameApplication(a: Known, b: Known): boolean {
  const [x, y] = [three(a), three(b)]
  const inBoth = given(x, y)
  const equal = inBoth.filter((i) => x[i] === y[i])
  if (inBoth.length < 2) return equal.length === inBoth.length
  if (equal.length < 2) return false
  if (equal.includes(0) || !inBoth.includes(0) || areNear(a.name, b.name)) return true
  const [more, other] = [a.besides.slice(1).map(looseText), b.besides.slice(1).map(looseText)]
  const placed = given(more, other)
  return placed.length === 0 || placed.some((i) => more[i] === other[i])
}

/** The unit that first sent an application, and who it is about. */
export const personKey = (application: Application): string =>
  [unitKey(application.origin.unit), ...three(application)].join('\u0000')

/** Whether two records, whatever their numbers, agree in all that an application is known by. */
export function sameThing(a: Known, b: Known): boolean {
  const [x, y] = [[a.name, a.who, ...a.besides].map(looseText), [b.name, b.who, ...b.besides].map(looseText)]
  return x.every((word, i) => word !== '' && word === y[i])
}

/** Whether two records differ in nothing but their numbers. */
export const onlyRenumbered = (a: Application, b: Application): boolean =>
  sameThing(a, b) && contentOfRow(a.record, 'number') === contentOfRow(b.record, 'number')
