/** Which rules enforce which clause, and what is not enforced yet. */
import type { Form } from '../templates/form.ts'
import { type Clause, clauses } from './clauses.ts'
import type { Rule } from './rule.ts'

/**
 * - `enforced`: rules check it, wholly or in what a machine can see of it;
 * - `asked`: not judged yet, though the form asks for some of its columns and reports blanks;
 * - `nothing`: it lays down nothing that a sheet could break;
 * - `open`: nothing checks it yet.
 */
export type CoverageStatus = 'enforced' | 'asked' | 'nothing' | 'open'

export interface Coverage {
  readonly clause: Clause
  readonly status: CoverageStatus
  /** Rules that bear or cover its id. */
  readonly rules: readonly string[]
  /** Required columns that stand in the forms for its sake, as `form-id: header`. */
  readonly required: readonly string[]
}

/** The clauses that a rule enforces: its own and those it covers; none for rules that rest on no article. */
export const clausesOf = (rule: Rule): readonly string[] => [
  ...(rule.id.includes('/') ? [] : [rule.id]),
  ...(rule.covers ?? []),
]

const statusOf = (clause: Clause, ruled: boolean, asked: boolean): CoverageStatus => {
  if (ruled) return 'enforced'
  if (clause.check === 'ORG' || clause.check === 'DEF') return 'nothing'
  return asked ? 'asked' : 'open'
}

/** The state of every clause, in the order of the measures. */
export function coverage(rules: readonly Rule[], forms: readonly Form[]): readonly Coverage[] {
  return clauses.map((clause) => {
    const own = rules.filter((rule) => clausesOf(rule).includes(clause.id)).map(({ id }) => id)
    const required = forms.flatMap((form) =>
      Object.values(form.columns)
        .filter((column) => column.required && column.by?.includes(clause.id))
        .map((column) => `${form.id}: ${column.header.join('·')}`),
    )
    return { clause, rules: own, required, status: statusOf(clause, own.length > 0, required.length > 0) }
  })
}
