/** A measure as a value: what it is called, when it holds, and every clause of it. No measure is named here. */
import type { Severity } from './findings/finding.ts'
import type { Form } from './sheet/form.ts'

/**
 * - `HARD`: a machine decides;
 * - `WARN`: a machine flags, the sender explains;
 * - `HUMAN`: a machine sees only that evidence is there, a person judges;
 * - `ORG`: organisation, permission or appeal: nothing to check;
 * - `DEF`: a definition or a list that other clauses use.
 */
export type Check = 'HARD' | 'WARN' | 'HUMAN' | 'ORG' | 'DEF'

export interface Clause {
  /** Also the id of the rule that bears it. */
  readonly id: string
  /** `第六条（一）`, `第十条末款`, `印发通知`; several clauses may stand in one article or item. */
  readonly article: string
  readonly check: Check
  /** Of its usual finding; `null` where nothing is checked. */
  readonly severity: Severity | null
  /** Our own words, for lists. */
  readonly says: string
  /** Why no rule bears it; `null` where one does. */
  readonly unruled: string | null
}

export interface Measure {
  /** How the ids of its clauses begin. */
  readonly id: string
  /** The programme that it governs. */
  readonly programme: string
  readonly title: string
  /** How messages call it. */
  readonly short: string
  readonly issuer: string
  /** ISO date of entry into force. */
  readonly inForce: string
  /** Documents that it repealed. */
  readonly repeals: readonly string[]
  /** The number of its articles. */
  readonly articles: number
  /** In the order of the measure. */
  readonly clauses: readonly Clause[]
}

type Line = readonly [
  id: string,
  article: string,
  check: Check,
  severity: Severity | null,
  says: string,
  unruled?: string,
]

/** The clauses of a measure from a table with a line for each. */
export const clauseTable = (lines: readonly Line[]): readonly Clause[] =>
  lines.map(([id, article, check, severity, says, unruled = null]) => ({
    id,
    article,
    check,
    severity,
    says,
    unruled,
  }))

/** A clause with the measure in which it stands. */
export interface Citation {
  readonly measure: Measure
  readonly clause: Clause
}

/** The clause of an id among some measures; `null` where none of them has it. */
export function findClause(measures: readonly Measure[], id: string): Citation | null {
  for (const measure of measures) {
    const clause = measure.clauses.find((each) => each.id === id)
    if (clause !== undefined) return { measure, clause }
  }
  return null
}

/**
 * A clause cited by its id.
 * @throws RangeError for an id that none of the measures has
 */
export function cite(measures: Measure | readonly Measure[], id: string): Citation {
  const among = 'clauses' in measures ? [measures] : measures
  const found = findClause(among, id)
  if (found === null) throw new RangeError(`${among.map((each) => each.id).join(', ')}: no clause ${id}`)
  return found
}

/** `市创新工作室办法第六条（一）`: a clause as a clerk would quote it. */
export const quote = ({ measure, clause }: Citation): string => `${measure.short}${clause.article}`

/** `《济南市劳模和工匠人才创新工作室管理办法》第六条（一）`. */
export const quoteInFull = ({ measure, clause }: Citation): string => `《${measure.title}》${clause.article}`

/** Each measure once, its articles after it: `市创新工作室办法第六条（五）、第七条；市隐患奖励办法第九条`. */
export function quoteAll(citations: readonly Citation[]): string {
  const articles = new Map<Measure, Set<string>>()
  for (const { measure, clause } of citations)
    articles.set(measure, (articles.get(measure) ?? new Set()).add(clause.article))
  return [...articles].map(([measure, each]) => `${measure.short}${[...each].join('、')}`).join('；')
}

/**
 * The clauses for whose sake a column of a form is filled in, the one that asks for it first; none where it is for
 * the people who use the sheet. Of all measures where no programme is named.
 */
export type Grounds = (form: Form, key: string, programme: string | null) => readonly Citation[]
