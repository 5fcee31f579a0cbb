/** 审核: every record that is decided on, as one row of a list that can be narrowed down. */
import type { Programme } from '../../programmes/programme.ts'
import { VERDICTS } from '../../rules/verdict.ts'
import { contentMark, type Entry } from '../../submissions/merge/entry.ts'
import { foundByPerson } from '../../submissions/merge/found-by-person.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { openFindings } from '../../submissions/state/entry-words.ts'
import { byGravity, type Severity } from '../../templates/findings/finding.ts'
import { basisOf } from '../../templates/findings/words.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { byCode, foldText } from '../../templates/values/text.ts'
import { keyOf, nodesHere } from './find-record.ts'
import { countsNow, findingsNow, linesFor, numberAt, opinionsOf, textAt, verdictNow } from './opinions.ts'
import { type Tone, VERDICT_TONES } from './tone.ts'
import type { RecordKey, Seen } from './views.ts'

export interface ReviewRow {
  /** Names the row among all. */
  readonly id: string
  readonly key: RecordKey
  readonly unit: string
  readonly number: string
  readonly name: string
  readonly who: string
  readonly category: string | null
  readonly verdict: string
  readonly tone: Tone
  /** Of the findings that still stand; `null` where none does. */
  readonly gravest: Severity | null
  readonly problems: number
  readonly articles: readonly string[]
  readonly decision: string | null
  readonly rank: number | null
  readonly ticked: number
  readonly toTick: number
  /** The sender changed it after the office had decided. */
  readonly changedSince: boolean
}

export interface ReviewFilter {
  readonly programme: string | null
  readonly unit: string | null
  readonly category: string | null
  readonly article: string | null
  readonly gravity: Severity | 'none' | null
  /** `open`: no opinion yet; `ticks`: something of its checklist is not looked at. */
  readonly left: 'open' | 'ticks' | null
  readonly words: string
}

export const NO_FILTER: ReviewFilter = {
  programme: null,
  unit: null,
  category: null,
  article: null,
  gravity: null,
  left: null,
  words: '',
}

/** What the list can be narrowed down to. */
export interface ReviewChoices {
  readonly programmes: readonly string[]
  readonly units: readonly string[]
  readonly categories: readonly string[]
  readonly articles: readonly string[]
}

export interface ReviewView {
  readonly rows: readonly ReviewRow[]
  readonly choices: ReviewChoices
}

/** The column of an application by which an office sorts: the level that is rewarded, else the type or category. */
const categoryKey = ({ rewards, application }: Programme): string | undefined =>
  rewards?.columns.level ?? ['type', 'category'].find((key) => Object.hasOwn(application.columns, key))

export const rowId = (key: RecordKey): string => JSON.stringify(Object.values(key))

/** Items of the checklist by the record that they are about: its own row or one below it. */
export function itemsOf(node: MergedNode): (entry: Entry) => MergedNode['checklist'] {
  const of = new Map<RecordRead, MergedNode['checklist'][number][]>()
  for (const item of node.checklist) of.set(item.record, [...(of.get(item.record) ?? []), item])
  return ({ record, children }) =>
    [record, ...children.map((child) => child.record)].flatMap((each) => of.get(each) ?? [])
}

function rowsOf(node: MergedNode, { state }: Seen): ReviewRow[] {
  const opinions = opinionsOf(node, state)
  const found = foundByPerson(linesFor(state, 'checks', node.programme.name))
  const items = itemsOf(node)
  const category = categoryKey(node.programme)
  return node.entries
    .filter((entry) => countsNow(entry, opinions.get(entry)) || opinions.has(entry))
    .map((entry) => {
      const opinion = opinions.get(entry)
      const verdict = verdictNow(entry, opinion)
      const open = openFindings(findingsNow(entry, opinion))
      const rules = [...new Set(items(entry).map(({ rule }) => rule))]
      const content = textAt(opinion ?? {}, 'content')
      const key = keyOf(node, entry)
      const word = category && (entry.record.row as Record<string, unknown>)[category]
      const struck = textAt(opinion ?? {}, 'duplicate') === '剔除'
      return {
        id: rowId(key),
        key,
        unit: entry.origin.unit,
        number: entry.number,
        name: entry.name,
        who: entry.who,
        category: word === undefined ? null : String(word),
        verdict: struck ? '重复，剔除' : VERDICTS[verdict].name,
        tone: struck ? 'gap' : VERDICT_TONES[verdict],
        gravest: [...open].sort(byGravity)[0]?.severity ?? null,
        problems: open.length,
        articles: [...new Set(open.map(basisOf).filter((basis) => basis !== ''))],
        decision: textAt(opinion ?? {}, 'decision'),
        rank: numberAt(opinion ?? {}, 'rank'),
        ticked: rules.filter((rule) => found(entry, rule)?.changedSince === false).length,
        toTick: rules.length,
        changedSince:
          content !== null && textAt(opinion ?? {}, 'decision') !== null && content !== contentMark(entry),
      }
    })
}

const sorted = (words: Iterable<string | null>): string[] =>
  [...new Set([...words].filter((word) => word !== null))].sort(byCode)

export function reviewOf(seen: Seen): ReviewView {
  const rows = nodesHere(seen).flatMap((node) => rowsOf(node, seen))
  return {
    rows,
    choices: {
      programmes: [...new Set(rows.map(({ key }) => key.programme))],
      units: [...new Set(rows.map(({ unit }) => unit))],
      categories: sorted(rows.map(({ category }) => category)),
      articles: sorted(rows.flatMap(({ articles }) => articles)),
    },
  }
}

const isLeft = ({ decision, ticked, toTick }: ReviewRow, left: ReviewFilter['left']): boolean =>
  left === null || (left === 'open' ? decision === null : ticked < toTick)

/** The rows that a filter leaves, in their order. */
export function narrowed(rows: readonly ReviewRow[], filter: ReviewFilter): readonly ReviewRow[] {
  const words = foldText(filter.words)
  const says = (row: ReviewRow): boolean =>
    words === '' || [row.unit, row.number, row.name, row.who].some((each) => foldText(each).includes(words))
  return rows.filter(
    (row) =>
      (filter.programme === null || row.key.programme === filter.programme) &&
      (filter.unit === null || row.unit === filter.unit) &&
      (filter.category === null || row.category === filter.category) &&
      (filter.article === null || row.articles.includes(filter.article)) &&
      (filter.gravity === null || (row.gravest ?? 'none') === filter.gravity) &&
      isLeft(row, filter.left) &&
      says(row),
  )
}
