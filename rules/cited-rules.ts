/** Rules with the clauses on which they rest, as a programme hands them over. */
import { type Citation, cite, type Measure } from '../templates/measure.ts'
import type { Rule, RuleWords } from './rule.ts'

/** The ids of the clauses that a rule enforces: its own, where it stands for one, and those it covers. */
const clauseIds = ({ id, covers = [] }: RuleWords): readonly string[] =>
  id.includes('/') ? covers : [id, ...covers]

/**
 * Each rule with its clauses looked up.
 * @throws RangeError for a rule whose id, or a clause that it covers, none of the measures has
 */
export const citing = (measures: readonly Measure[], rules: readonly Rule[]): readonly Rule[] =>
  rules.map((rule) => ({ ...rule, cites: clauseIds(rule).map((id) => cite(measures, id)) }))

/** The clause that a finding of a rule names: of the measure that governs the programme, else the first. */
export const groundOf = ({ cites = [] }: Rule, programme: string | null): Citation | null =>
  cites.find(({ measure }) => measure.programme === programme) ?? cites[0] ?? null
