/** A value of law that a year's notice may change: dated, with the clause that sets it. */
import { type Citation, quote } from '../../templates/measure.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Day } from '../../templates/values/day.ts'

/** What the law or a notice lays down. Money in fen. */
export type ParameterValue = number | string | Day

/** One value from a year on. A function where the value is a day of the reporting year itself. */
export interface DatedValue<T> {
  readonly fromYear: number
  readonly value: T | ((year: number) => T)
  /** The clauses that set it. */
  readonly cites: readonly Citation[]
  /** Number of the standing document that set it in their stead. */
  readonly document?: string
}

export interface Parameter<T extends ParameterValue = ParameterValue> {
  /** Stands in 填报参数 and in the notice as 参数代号. */
  readonly id: string
  /** Its name in a notice (要素). */
  readonly name: string
  /** Reads a notice's value as a cell of this column. */
  readonly column: Column<T>
  readonly unit: string
  /** Clauses that need it where no dated value says so: only a notice can give it. */
  readonly askedBy: readonly Citation[]
  readonly programme: string
  /** Ascending by year; empty where only a notice can give it. */
  readonly values: readonly DatedValue<T>[]
  /** A notice changes it only if it names its document number. */
  readonly needsDocument: boolean
  /** A day that may lie in the year before the reporting year, as that on which periods are counted. */
  readonly mayPrecede: boolean
}

export function parameter<T extends ParameterValue>(
  declared: Omit<Parameter<T>, 'needsDocument' | 'mayPrecede' | 'values' | 'askedBy'> & {
    askedBy?: readonly Citation[]
    needsDocument?: boolean
    mayPrecede?: boolean
    values?: readonly DatedValue<T>[]
  },
): Parameter<T> {
  return { needsDocument: false, mayPrecede: false, values: [], askedBy: [], ...declared }
}

/** A parameter that a rule can do without. */
export interface Optional<T extends ParameterValue> {
  readonly optional: Parameter<T>
}

export const optional = <T extends ParameterValue>(of: Parameter<T>): Optional<T> => ({ optional: of })

export type ParameterNeeds = Readonly<Record<string, Parameter | Optional<ParameterValue>>>

export type ParameterValues<P> = {
  readonly [K in keyof P]: P[K] extends Optional<infer T>
    ? T | undefined
    : P[K] extends Parameter<infer T>
      ? T
      : never
}

/** The dated value that holds in a reporting year. */
const datedIn = <T extends ParameterValue>(of: Parameter<T>, year: number): DatedValue<T> | undefined =>
  of.values.findLast((value) => value.fromYear <= year)

/** What the value of a reporting year rests on, in words; where the law gives none, the clauses that need it. */
export function basisIn(of: Parameter, year: number): string {
  const dated = datedIn(of, year) ?? of.values[0]
  return dated?.document ?? (dated?.cites ?? of.askedBy).map(quote).join('、')
}

/** The value that the law itself gives for a reporting year; `undefined` before its first year. */
export function lawful<T extends ParameterValue>(of: Parameter<T>, year: number): T | undefined {
  const dated = datedIn(of, year)
  if (dated === undefined) return undefined
  return typeof dated.value === 'function' ? (dated.value as (year: number) => T)(year) : dated.value
}
