/** What a check says of a cell, a record or a file. Values only: words, colours and JSON are made at the edge. */
import { byCode } from '../values/text.ts'
import type { FindingCode } from './codes.ts'

/**
 * - `layout`: the sheet is not laid out as its form (header missing, other workbook, old edition);
 * - `unreadable`: the cell holds no value of its column (a date that is no date, rounded identity number);
 * - `violation`: a rule says no;
 * - `unjudged`: a rule could not be judged (blank input, no parameter): neither pass nor fault.
 */
export type FindingKind = 'layout' | 'unreadable' | 'violation' | 'unjudged'

export const SEVERITIES = ['error', 'review', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The words that users see. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '必须修改',
  warning: '须说明',
  review: '待审核',
  info: '提示',
}

/** The gravest first. */
export const byGravity = (a: { severity: Severity }, b: { severity: Severity }): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)

/** How many findings there are of each severity. */
export function severityCounts(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, review: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** `必须修改 3` for each of the severities, in their order. */
export const countWords = (
  counts: Readonly<Record<Severity, number>>,
  severities: readonly Severity[] = SEVERITIES,
): string[] => severities.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`)

export interface RelatedCell {
  readonly file: string
  readonly sheet: string
  readonly address: string
}

export interface Finding {
  /** The same for the same fault in the same place, run after run. */
  readonly id: string
  readonly kind: FindingKind
  /** Rule id; `null` where no rule is behind it (layout, unreadable). */
  readonly rule: string | null
  /** The rule's id, or the code of what the program finds without a rule; `explain` knows both. */
  readonly code: string
  /** The article in words, `第六条（一）`; `null` for rules that rest on no article. */
  readonly article: string | null
  /** How messages call the measure in which the article stands, `市创新工作室办法`; `null` where there is none. */
  readonly measure: string | null
  readonly severity: Severity
  readonly programme: string | null
  readonly unit: string | null
  /** Path relative to the folder that was read. */
  readonly file: string
  readonly sheet: string | null
  /** Row and column as Excel shows them, from 1; `null` for a whole sheet or file. */
  readonly row: number | null
  readonly column: number | null
  readonly address: string | null
  readonly header: string | null
  /** What the cell holds, as text. */
  readonly value: string | null
  readonly expected: string | null
  readonly related: readonly RelatedCell[]
  readonly message: string
  readonly mend: string
  /** The sender's own explanation in 说明, if it gave one. */
  readonly answer: string | null
}

/** What reading knows of a finding before it is known whose file it is. */
export type Draft = Omit<Finding, 'id' | 'code' | 'programme' | 'unit' | 'file' | 'related' | 'measure'> & {
  /** Given where no rule is behind it. */
  readonly code?: FindingCode
  /** Id of the form whose header was not found. */
  readonly form?: string
  readonly measure?: string | null
  /** Key of the blank column: the clause that asks for it is named by whoever knows the law. */
  readonly field?: string
  readonly related?: readonly RelatedCell[]
}

export interface Source {
  readonly file: string
  readonly programme: string | null
  readonly unit: string | null
}

/**
 * Completes a draft with its source and its lasting id.
 * @throws RangeError for a draft with neither rule nor code
 */
export function finding({ field: _, form: __, ...draft }: Draft, source: Source): Finding {
  const place = [source.file, draft.sheet ?? '', draft.address ?? ''].join('!')
  const what = draft.rule ?? draft.kind
  const id = draft.rule === null ? `${what}:${place}:${draft.message}` : `${what}:${place}`
  const code = draft.code ?? draft.rule
  if (code === null) throw new RangeError(`a finding without rule and code: ${draft.message}`)
  return { id, ...draft, code, ...source, measure: draft.measure ?? null, related: draft.related ?? [] }
}

/** Tells the findings of one run apart: one rule may say more than one thing at a cell. */
export const findingKey = ({ id, message }: Finding): string => `${id}\u0000${message}`

const text = (a: string | null, b: string | null): number => byCode(a ?? '', b ?? '')

/** The stable order in which findings are listed: file, sheet, row, column, rule, id. */
export const byPlace = (a: Finding, b: Finding): number =>
  text(a.file, b.file) ||
  text(a.sheet, b.sheet) ||
  (a.row ?? 0) - (b.row ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  text(a.rule, b.rule) ||
  text(a.id, b.id)
