/** What each sender sent and what became of it, and what each article found, beside the year before. */
import type { Finding } from '../../templates/findings/finding.ts'
import { basisOf } from '../../templates/findings/words.ts'
import { type TotalsOf, yearTotals } from '../../templates/forms/year-totals.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { byCode, foldText } from '../../templates/values/text.ts'
import { countedAs, type Entry } from '../merge/entry.ts'
import type { MergedNode } from '../merge/node.ts'
import { recordsOf } from '../office/office.ts'
import { openFindings } from '../state/entry-words.ts'
import { rewardDue } from './reward.ts'

/** Counts of the records that count: neither copies nor those that another replaced or that wait. */
export interface Totals {
  readonly read: number
  readonly sentBack: number
  readonly review: number
  /** Findings that still stand. */
  readonly problems: number
  /** Fen; `undefined` where the programme rewards nothing. */
  readonly amount: number | undefined
}

export interface TotalLine {
  readonly of: TotalsOf
  /** The sender's official name, or the article in words. */
  readonly subject: string
  readonly now: Totals
  /** The same of {@link YearTotals.before}; `null` where that year knows nothing of it. */
  readonly before: Totals | null
}

export interface YearTotals {
  /** The last year before that the office's sheet tells of; `null` where there is none. */
  readonly before: number | null
  readonly units: readonly TotalLine[]
  readonly articles: readonly TotalLine[]
}

const NONE: Totals = { read: 0, sentBack: 0, review: 0, problems: 0, amount: undefined }

function amountOf({ programme, parameters }: MergedNode, entries: readonly Entry[]): number | undefined {
  const { rewards } = programme
  if (rewards === null) return undefined
  return entries
    .filter((entry) => countedAs(entry) !== 'sentBack')
    .reduce((sum, { record }) => sum + (rewardDue(rewards, record.row, (of) => parameters.get(of)) ?? 0), 0)
}

function totalsOf(node: MergedNode, entries: readonly Entry[], problems: number): Totals {
  const as = (what: string): number => entries.filter((entry) => countedAs(entry) === what).length
  return {
    read: entries.length,
    sentBack: as('sentBack'),
    review: as('review'),
    problems,
    amount: amountOf(node, entries),
  }
}

const active = ({ entries }: MergedNode): Entry[] => entries.filter(({ standing }) => standing === 'active')

function unitsNow(node: MergedNode): Map<string, Totals> {
  const sent = groupBy(active(node), ({ submission }) => submission.unit)
  return new Map(
    [...sent].map(([unit, own]) => [
      unit,
      totalsOf(
        node,
        own,
        own.reduce((sum, { findings }) => sum + openFindings(findings).length, 0),
      ),
    ]),
  )
}

function articlesNow(node: MergedNode): Map<string, Totals> {
  const found = active(node).flatMap((entry) =>
    openFindings(entry.findings)
      .filter(({ article }: Finding) => article !== null)
      .map((finding) => ({ entry, article: basisOf(finding) })),
  )
  return new Map(
    [...groupBy(found, ({ article }) => article)].map(([article, own]) => [
      article,
      { ...totalsOf(node, [...new Set(own.map(({ entry }) => entry))], own.length), amount: undefined },
    ]),
  )
}

type Kept = Row<typeof yearTotals>

/** What the office's sheet keeps of one programme, by the line that it tells. */
function keptOf({ office, programme, year }: MergedNode): { year: number | null; lines: readonly Kept[] } {
  const rows = (office === undefined ? [] : recordsOf(office, yearTotals))
    .map(({ row }) => row)
    .filter((row) => row.programme === programme.name && row.year !== undefined && row.year < year)
  const [last] = rows.map((row) => row.year!).sort((a, b) => b - a)
  return { year: last ?? null, lines: rows.filter((row) => row.year === last) }
}

const keptTotals = (row: Kept): Totals => ({
  read: row.read ?? 0,
  sentBack: row.sentBack ?? 0,
  review: row.review ?? 0,
  problems: row.problems ?? 0,
  amount: row.amount,
})

function linesOf(of: TotalsOf, now: ReadonlyMap<string, Totals>, kept: readonly Kept[]): TotalLine[] {
  const before = new Map(
    kept
      .filter((row) => row.of === of && row.subject !== undefined)
      .map((row) => [foldText(row.subject!), row] as const),
  )
  const known = new Set([...now.keys()].map(foldText))
  const gone = [...before].filter(([key]) => !known.has(key)).map(([, row]) => row.subject!)
  return [...[...now.keys()].sort(byCode), ...gone.sort(byCode)].map((subject) => {
    const row = before.get(foldText(subject))
    return { of, subject, now: now.get(subject) ?? NONE, before: row === undefined ? null : keptTotals(row) }
  })
}

/** Of a merge: its senders in the order of their names, and the articles under which something still stands. */
export function yearTotalsOf(node: MergedNode): YearTotals {
  const kept = keptOf(node)
  return {
    before: kept.year,
    units: linesOf('单位', unitsNow(node), kept.lines),
    articles: linesOf('条文', articlesNow(node), kept.lines),
  }
}
