/** One record as a reviewer looks at it: what was found and where, what only a person can judge, what was decided. */
import { reasons } from '../../office/report/entry-words.ts'
import { type Article, articleOf } from '../../rules/article-of.ts'
import { VERDICTS } from '../../rules/verdict.ts'
import { contentMark, type Entry } from '../../submissions/merge/entry.ts'
import { type FoundByPerson, foundByPerson } from '../../submissions/merge/found-by-person.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { LineValues } from '../../submissions/state/line.ts'
import { byGravity, type Finding, SEVERITY_NAMES, type Severity } from '../../templates/findings/finding.ts'
import { basisOf, placeWords } from '../../templates/findings/words.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { type Double, doublesOf } from './doubles.ts'
import { findRecord, keyOf } from './find-record.ts'
import { findingsNow, linesFor, numberAt, opinionsOf, textAt, verdictNow } from './opinions.ts'
import { itemsOf } from './review-list.ts'
import { type SheetWindow, sheetWindow } from './sheet-window.ts'
import { type Tone, VERDICT_TONES } from './tone.ts'
import type { OpenBook, RecordKey, Seen } from './views.ts'

export interface RecordFinding {
  readonly id: string
  readonly severity: Severity
  readonly severityName: string
  /** `创新工作室申报表 H12` */
  readonly where: string
  readonly header: string | null
  readonly value: string | null
  readonly expected: string | null
  readonly says: string
  readonly mend: string
  readonly basis: string
  /** The sender's 说明, or the office's waiver. */
  readonly answer: string | null
  readonly rule: string | null
  /** A warning that nobody has answered: the office may accept it. */
  readonly waivable: boolean
  readonly sheet: string | null
  readonly address: string | null
  readonly related: readonly string[]
  readonly article: Article
}

export interface ChecklistLine {
  readonly rule: string
  readonly basis: string
  readonly looksAt: string
  readonly facts: readonly { readonly name: string; readonly value: string | null }[]
  readonly sheet: string
  readonly address: string | null
  readonly found: FoundByPerson | null
}

export interface RecordView {
  readonly key: RecordKey
  readonly who: string
  readonly employer: string
  readonly subject: string
  readonly verdict: string
  readonly tone: Tone
  /** Why it does not count; empty where it does. */
  readonly aside: string
  readonly file: string
  readonly sentOn: string | null
  readonly version: number
  readonly changedSince: boolean
  readonly opinion: {
    readonly decision: string | null
    readonly rank: number | null
    readonly reason: string | null
    readonly duplicate: string | null
    readonly waivedRule: string | null
    readonly waivedUntil: string | null
    readonly by: string | null
    readonly on: string | null
  }
  /** The gravest first. */
  readonly findings: readonly RecordFinding[]
  readonly checklist: readonly ChecklistLine[]
  /** Attachments and papers that the sender names, by the column that asks for them. */
  readonly evidence: readonly { readonly header: string; readonly value: string }[]
  /** What the sender wrote in 说明, sheet by sheet. */
  readonly explanations: readonly { readonly where: string; readonly text: string }[]
  readonly doubles: readonly Double[]
  /** The sheets in which it stands; empty where its file is gone. */
  readonly sheets: readonly SheetWindow[]
}

const EVIDENCE = /附件|照片|影像|证明|佐证|文号|凭证/

/** Hides numbers of persons and accounts, or nothing where they were asked for. */
type Hide = (text: string) => string

function findingLine(finding: Finding, { registry }: Seen, whole: boolean): RecordFinding {
  const hidden = whole ? finding : registry.mask(finding)
  return {
    id: `${hidden.id} ${hidden.message}`,
    severity: hidden.severity,
    severityName: SEVERITY_NAMES[hidden.severity],
    where: placeWords(hidden),
    header: hidden.header,
    value: hidden.value,
    expected: hidden.expected,
    says: hidden.message,
    mend: hidden.mend,
    basis: basisOf(hidden),
    answer: hidden.answer,
    rule: hidden.rule,
    waivable: hidden.severity === 'warning' && hidden.answer === null && hidden.rule !== null,
    sheet: hidden.sheet,
    address: hidden.address,
    related: hidden.related.map((cell) => `${fileName(cell.file)} › ${cell.sheet} ${cell.address}`),
    article: articleOf(registry.rules, hidden),
  }
}

const rowsOf = (entry: Entry) => [{ record: entry.record, sheet: entry.sheet }, ...entry.children]

/** Filled cells whose header speaks of papers, each once. */
const evidenceOf = (entry: Entry, hide: Hide): RecordView['evidence'] => {
  const named = rowsOf(entry).flatMap(({ record, sheet }) =>
    Object.entries(sheet.reading.form.columns).flatMap(([key, column]) => {
      const header = headerPath(column)
      const text = EVIDENCE.test(header) ? showCell(record.cells[key] ?? null, column) : null
      return text === null ? [] : [{ header, value: hide(text) }]
    }),
  )
  return [...new Map(named.map((each) => [`${each.header} ${each.value}`, each])).values()]
}

const explanationsOf = (entry: Entry, hide: Hide): RecordView['explanations'] =>
  rowsOf(entry).flatMap(({ record, sheet }) => {
    const { explanation } = record.row as { readonly explanation?: string }
    return explanation === undefined
      ? []
      : [{ where: `${sheet.reading.sheet} 第 ${record.number} 行`, text: hide(explanation) }]
  })

function checklistOf(node: MergedNode, entry: Entry, { state }: Seen, hide: Hide): ChecklistLine[] {
  const found = foundByPerson(linesFor(state, 'checks', node.programme.name))
  const lines = itemsOf(node)(entry).map(
    ({ rule, measure, article, looksAt, facts, sheet, address }): ChecklistLine => ({
      rule,
      basis: `${measure}${article}`,
      looksAt,
      facts: facts.map(({ name, value }) => ({ name, value: value === '' ? null : hide(value) })),
      sheet,
      address,
      found: found(entry, rule),
    }),
  )
  // One rule may look at several rows of a record: what a person found is said of the rule, once.
  const first = new Map<string, ChecklistLine>()
  for (const line of lines) {
    const before = first.get(line.rule)
    first.set(line.rule, before === undefined ? line : { ...before, facts: [...before.facts, ...line.facts] })
  }
  return [...first.values()]
}

async function windowsOf(
  entry: Entry,
  findings: readonly Finding[],
  open: OpenBook,
  whole: boolean,
): Promise<SheetWindow[]> {
  const { file } = entry.submission
  const book = await open(file)
  if (book === null) return []
  const seen = new Set<string>()
  return rowsOf(entry).flatMap(({ record, sheet }) => {
    const { reading } = sheet
    return sheetsOf(record, reading).flatMap((name) => {
      if (seen.has(name)) return []
      seen.add(name)
      return sheetWindow(book, reading, record, findings, file, whole, name) ?? []
    })
  })
}

/** The sheets in which a record stands: of a document perhaps several tables. */
const sheetsOf = (record: RecordRead, { form, sheet }: SheetReading): string[] => [
  ...new Set([sheet, ...Object.keys(form.columns).flatMap((key) => record.place(key)?.sheet ?? [])]),
]

const opinionView = (opinion: LineValues): RecordView['opinion'] => ({
  decision: textAt(opinion, 'decision'),
  rank: numberAt(opinion, 'rank'),
  reason: textAt(opinion, 'reason'),
  duplicate: textAt(opinion, 'duplicate'),
  waivedRule: textAt(opinion, 'waivedRule'),
  waivedUntil: textAt(opinion, 'waivedUntil'),
  by: textAt(opinion, 'decidedBy'),
  on: textAt(opinion, 'decidedOn'),
})

/**
 * @param whole whether numbers of persons and accounts are shown whole: somebody has asked for them
 * @returns `null` where the run read no such record
 */
export async function recordOf(
  seen: Seen,
  key: RecordKey,
  open: OpenBook,
  whole = false,
): Promise<RecordView | null> {
  const hide: Hide = whole ? (text) => text : hideNumbers
  const found = findRecord(seen.run.rollups, seen.office, key)
  if (found === null) return null
  const { node, entry } = found
  const opinions = opinionsOf(node, seen.state)
  const opinion = opinions.get(entry) ?? {}
  const findings = [...findingsNow(entry, opinion)].sort(byGravity)
  const verdict = verdictNow(entry, opinion)
  const content = textAt(opinion, 'content')
  return {
    key: keyOf(node, entry),
    who: entry.who,
    employer: entry.besides[0] ?? '',
    subject: node.programme.subject,
    verdict: VERDICTS[verdict].name,
    tone: VERDICT_TONES[verdict],
    aside: entry.standing === 'active' ? '' : reasons(node)(entry),
    file: entry.submission.file,
    sentOn: entry.submission.date === undefined ? null : String(entry.submission.date),
    version: entry.submission.version,
    changedSince: content !== null && opinion['decision'] !== undefined && content !== contentMark(entry),
    opinion: opinionView(opinion),
    findings: findings.map((finding) => findingLine(finding, seen, whole)),
    checklist: checklistOf(node, entry, seen, hide),
    evidence: evidenceOf(entry, hide),
    explanations: explanationsOf(entry, hide),
    doubles: doublesOf(node, opinions).filter(({ sides }) =>
      sides.some((side) => JSON.stringify(side.key) === JSON.stringify(keyOf(node, entry))),
    ),
    sheets: await windowsOf(entry, findings, open, whole),
  }
}
