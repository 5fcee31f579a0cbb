/** For whose sake a column is filled in: what follows from the rules that ask for it, blame it or read it. */
import type { Citation, Grounds } from '../templates/measure.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { Rule } from './rule.ts'

/** How closely a clause is tied to a column: it asks for it, its finding stands there, it is judged by it. */
const TIES = ['asks', 'blames', 'reads'] as const
type Tie = (typeof TIES)[number]

interface Ground {
  readonly tie: Tie
  readonly citation: Citation
}

const tied = (tie: Tie, citations: readonly Citation[]): Ground[] =>
  citations.map((citation) => ({ tie, citation }))

/** The first clause of each measure that a rule rests on. */
const firstOfEach = ({ cites = [] }: Rule): readonly Citation[] =>
  cites.filter(({ measure }, index) => cites.findIndex((each) => each.measure === measure) === index)

/** What one rule says of a column of a form; nothing where it does not look at it. */
function groundsIn(rule: Rule, form: Form, key: string): readonly Ground[] {
  if (rule.scope === 'cell') return []
  const looksAt =
    rule.scope === 'record'
      ? rule.form === form && (rule.reads.includes(key) || rule.blames === key)
      : Object.entries(rule.forms).some(
          ([name, each]) => each === form && (rule.reads[name] ?? []).includes(key),
        )
  if (!looksAt) return []
  const asking = (rule.cites ?? []).filter(({ clause }) => rule.asks?.[clause.id]?.includes(key))
  if (asking.length > 0) return tied('asks', asking)
  if (form.columns[key]?.identifies || form.joins === key) return []
  const blames =
    rule.scope === 'record'
      ? rule.blames === key
      : rule.review?.blames === key && rule.forms[rule.review.subject] === form
  return tied(blames ? 'blames' : 'reads', firstOfEach(rule))
}

const inOrder = (a: Ground, b: Ground): number =>
  TIES.indexOf(a.tie) - TIES.indexOf(b.tie) ||
  (a.citation.measure === b.citation.measure
    ? a.citation.measure.clauses.indexOf(a.citation.clause) -
      b.citation.measure.clauses.indexOf(b.citation.clause)
    : 0)

/**
 * Looks up the clauses for whose sake a column is filled in, from these rules alone: those that ask for it first,
 * then those whose finding stands there, then those that are judged by it; each in the order of its measure.
 */
export function groundsOf(rules: readonly Rule[]): Grounds {
  const known = new Map<Form, Map<string, readonly Citation[]>>()
  const all = (form: Form, key: string): readonly Citation[] => {
    const columns = known.get(form) ?? new Map<string, readonly Citation[]>()
    known.set(form, columns)
    const found = columns.get(key) ?? [
      ...new Map(
        rules
          .flatMap((rule) => groundsIn(rule, form, key))
          .sort(inOrder)
          .map(({ citation }) => [citation.clause, citation] as const),
      ).values(),
    ]
    columns.set(key, found)
    return found
  }
  return (form, key, programme) =>
    programme === null
      ? all(form, key)
      : all(form, key).filter(({ measure }) => measure.programme === programme)
}
