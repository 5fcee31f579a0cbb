/** Which rules enforce which clause, and what is not enforced yet. */

import type { Rule } from '../../rules/rule.ts'
import type { Clause, Measure } from '../../templates/measure.ts'
import type { Form } from '../../templates/sheet/form.ts'

/**
 * - `enforced`: rules check it, wholly or in what a machine can see of it;
 * - `nothing`: it lays down nothing that a sheet could break;
 * - `open`: nothing checks it yet.
 */
export type CoverageStatus = 'enforced' | 'nothing' | 'open'

export interface Coverage {
  readonly clause: Clause
  readonly status: CoverageStatus
  /** Rules that bear or cover its id. */
  readonly rules: readonly string[]
}

/**
 * Sheets on which an office speaks and a sheet that the program writes: the merge itself acts on every column of
 * them (allocation, decisions, terms of the notice), so that no rule need read them.
 */
const ACTED_ON_BY_MERGE: readonly string[] = ['allocations', 'decisions', 'notice-terms', 'parameters']

/** The columns that each rule reads, by form. */
function readsOf(rule: Rule): readonly (readonly [Form, readonly string[]])[] {
  if (rule.scope === 'cell') return []
  if (rule.scope === 'record') return [[rule.form, [...rule.reads, rule.blames]]]
  return Object.entries(rule.forms).map(([key, form]) => [form, rule.reads[key] ?? []] as const)
}

/**
 * Columns that no rule reads and that do not say so of themselves (`informative`), as `form-id: header`. The kit
 * itself reads formats of codes with their kinds, the number that joins, and the sender's explanation.
 */
export function unreadColumns(rules: readonly Rule[], forms: readonly Form[]): readonly string[] {
  const read = new Set(
    rules.flatMap(readsOf).flatMap(([form, keys]) => keys.map((key) => `${form.id}.${key}`)),
  )
  return forms
    .filter(({ id }) => !ACTED_ON_BY_MERGE.includes(id))
    .flatMap((form) => {
      const byKit = (key: string): boolean => {
        const column = form.columns[key]!
        const coded = form.columns[key.replace(/Kind$/, '')]
        return (
          column.format !== undefined ||
          column.answers === true ||
          form.joins === key ||
          (key.endsWith('Kind') && coded?.format !== undefined)
        )
      }
      return Object.entries(form.columns)
        .filter(([key, { informative }]) => !informative && !byKit(key) && !read.has(`${form.id}.${key}`))
        .map(([, column]) => `${form.id}: ${column.header.join('·')}`)
    })
}

/** The ids of the clauses that a rule enforces: its own and those it covers; none for rules that rest on no article. */
export const clausesOf = ({ cites = [] }: Rule): readonly string[] => cites.map(({ clause }) => clause.id)

const statusOf = ({ check }: Clause, ruled: boolean): CoverageStatus => {
  if (ruled) return 'enforced'
  return check === 'ORG' || check === 'DEF' ? 'nothing' : 'open'
}

/** The state of every clause of a measure, in its order. */
export const coverage = (measure: Measure, rules: readonly Rule[]): readonly Coverage[] =>
  measure.clauses.map((clause) => {
    const own = rules.filter((rule) => clausesOf(rule).includes(clause.id)).map(({ id }) => id)
    return { clause, rules: own, status: statusOf(clause, own.length > 0) }
  })
