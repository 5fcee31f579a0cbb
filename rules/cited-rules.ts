/** Rules with the clauses on which they rest, as a programme hands them over. */
import { type Citation, cite, findClause, type Measure } from '../templates/measure.ts'
import type { Rule } from './rule.ts'

const clausesOf = (measures: readonly Measure[], { id, covers = [] }: Rule): readonly Citation[] => [
  ...[findClause(measures, id)].filter((own) => own !== null),
  ...covers.map((each) => cite(measures, each)),
]

/**
 * Each rule with the clauses that it enforces: the one whose id it bears, and those it covers. A rule whose id no
 * measure has rests on no article of its own.
 * @throws RangeError for a rule that covers a clause that none of the measures has
 */
export const citing = (measures: readonly Measure[], rules: readonly Rule[]): readonly Rule[] =>
  rules.map((rule) => ({ ...rule, cites: clausesOf(measures, rule) }))

/** The clause that a finding of a rule names: of the measure that governs the programme, else the first. */
export const groundOf = ({ cites = [] }: Rule, programme: string | null): Citation | null =>
  cites.find(({ measure }) => measure.programme === programme) ?? cites[0] ?? null
