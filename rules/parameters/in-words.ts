/** Numbers of law in our own words: `{jn-cap}` in a text stands for what the parameter of that id comes to. */
import type { Measure } from '../../templates/measure.ts'
import { Day } from '../../templates/values/day.ts'
import { MONEY_UNITS } from '../../templates/values/money.ts'
import type { RuleWords } from '../rule.ts'
import { lawful, type Parameter } from './parameter.ts'

/** Fills the holes of a text. */
export type InWords = (text: string) => string

const TEN_THOUSAND = 10_000

/** `10`, `5 万元`, `8000 元`, `9 月 30 日`. */
function shown(of: Parameter, year: number): string {
  const value = lawful(of, year)
  if (value === undefined) throw new RangeError(`the law sets no ${of.id} for ${year}`)
  if (value instanceof Day) return `${value.month} 月 ${value.day} 日`
  const { unit } = of.column
  if (unit === undefined || typeof value !== 'number') return String(value)
  const yuan = value / MONEY_UNITS['元']
  return yuan % TEN_THOUSAND === 0 ? `${yuan / TEN_THOUSAND} 万元` : `${yuan} 元`
}

/**
 * @param year whose law the words give
 * @returns throws RangeError for a hole that no parameter fills
 */
export const inWords =
  (parameters: readonly Parameter[], year: number): InWords =>
  (text) =>
    text.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
      const of = parameters.find((each) => each.id === id)
      if (of === undefined) throw new RangeError(`“${text}”: no parameter ${id}`)
      return shown(of, year)
    })

/** The measure with what its clauses ask in figures. */
export const measureInWords = (measure: Measure, fill: InWords): Measure => ({
  ...measure,
  clauses: measure.clauses.map((clause) => ({ ...clause, says: fill(clause.says) })),
})

/** What a rule says of itself, in figures. */
export const ruleInWords = <R extends RuleWords>(rule: R, fill: InWords): R => ({
  ...rule,
  checks: fill(rule.checks),
  ...(rule.reading === undefined ? {} : { reading: fill(rule.reading) }),
})
