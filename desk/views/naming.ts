/** 名额与命名: who is recommended in which order, where the cap lies, and how far each name on the list has come. */
import { rangeWords, remarks, STANDING_WORDS } from '../../office/report/quota-sheet.ts'
import { type NamedStudio, quotaOf } from '../../submissions/counts/quota.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import { joinKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { LineValues } from '../../submissions/state/line.ts'
import { STEP_KEYS, type StepKey } from '../../submissions/state/naming-acts.ts'
import type { Finding, Severity } from '../../templates/findings/finding.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { showYuan } from '../../templates/values/money.ts'
import { foldText } from '../../templates/values/text.ts'
import { figuresOf, namesNow, typeOf, unitCounts } from './figures.ts'
import { keyOf, nodesHere } from './find-record.ts'
import { isRecommended, numberAt, opinionsOf, textAt } from './opinions.ts'
import type { NameKey, RecordKey, Seen } from './views.ts'

/**
 * - `within`, `beyond`: before and behind the line of the cap;
 * - `tied`: of equal rank with others across the line, so that the order does not say who goes in;
 * - `unranked`: recommended without a rank, behind all that have one;
 * - `outside`: named beside the cap.
 */
export type BoardStanding = 'within' | 'beyond' | 'tied' | 'unranked' | 'outside'

export interface BoardRow {
  readonly key: RecordKey
  readonly rank: number | null
  readonly unit: string
  readonly name: string
  readonly who: string
  readonly type: string | null
  readonly standing: BoardStanding
  readonly words: string
  /** It stands on 拟命名名单. */
  readonly listed: boolean
}

/** The steps of naming, each with the columns that it fills. */
export const STAGES: readonly { readonly title: string; readonly keys: readonly StepKey[] }[] = [
  { title: '评审', keys: ['reviewedOn', 'reviewResult'] },
  { title: '审定', keys: ['meeting', 'approvedOn'] },
  { title: '公示', keys: ['publicFrom', 'publicTo', 'objection'] },
  { title: '发文', keys: ['issuedOn', 'namingDocument'] },
  { title: '授牌', keys: ['plaque'] },
]

export interface StepValue {
  readonly key: StepKey
  readonly header: string
  readonly isDay: boolean
  readonly options: readonly string[] | null
  readonly value: string | null
  /** What the last merge found at this cell. */
  readonly fault: { readonly severity: Severity; readonly says: string } | null
}

export interface NameRow {
  readonly key: NameKey
  readonly leader: string
  readonly type: string | null
  readonly grant: string | null
  readonly standing: NamedStudio['standing'] | null
  readonly words: string
  readonly steps: readonly StepValue[]
  /** What the last merge found of the line elsewhere. */
  readonly faults: readonly string[]
}

export interface AllocationRow {
  readonly unit: string
  readonly allocation: string | null
  readonly submitted: number
  readonly recommended: number
  readonly named: number
  readonly over: number
  readonly remark: string
}

export interface NamingView {
  readonly programme: string
  /** Whether names are put on a list here; elsewhere the office recommends upwards. */
  readonly names: boolean
  readonly cap: {
    readonly limit: number
    readonly basis: string
    readonly recommended: number
    readonly named: number
    readonly over: number
    readonly outside: number
    readonly beside: string | null
  } | null
  readonly board: readonly BoardRow[]
  /** How many rows of the board lie before the line of the cap; `null` where none binds. */
  readonly line: number | null
  readonly list: readonly NameRow[]
  readonly allocations: readonly AllocationRow[]
}

const WORDS: Readonly<Record<BoardStanding, string>> = {
  within: '控制数之内',
  beyond: '控制数之外',
  tied: '并列在界线上，请定先后',
  unranked: '没有排序',
  outside: '另行命名，不占控制数',
}

interface Candidate {
  readonly entry: Entry
  readonly rank: number | null
}

/** Recommended records, the first rank first, those without a rank last. */
function candidatesOf(node: MergedNode, seen: Seen): Candidate[] {
  const opinions = opinionsOf(node, seen.state)
  return node.entries
    .filter((entry) => isRecommended(entry, opinions.get(entry)))
    .map((entry) => ({ entry, rank: numberAt(opinions.get(entry) ?? {}, 'rank') }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
}

/** Where each candidate stands towards the cap. */
function standingsOf(counted: readonly Candidate[], limit: number | null): Map<Entry, BoardStanding> {
  const [last, next] = limit === null ? [] : [counted[limit - 1], counted[limit]]
  const edge = last !== undefined && next !== undefined && last.rank === next.rank ? last.rank : undefined
  return new Map(
    counted.map(({ entry, rank }, index): [Entry, BoardStanding] => {
      if (edge !== undefined && rank === edge) return [entry, rank === null ? 'unranked' : 'tied']
      if (limit !== null && index >= limit) return [entry, 'beyond']
      return [entry, rank === null ? 'unranked' : 'within']
    }),
  )
}

const isListed = (names: readonly LineValues[], entry: Entry): boolean =>
  names.some(
    (values) =>
      joinKey(textAt(values, 'unit') ?? '', textAt(values, 'number') ?? '') ===
        joinKey(entry.origin.unit, entry.number) &&
      foldText(textAt(values, 'studio') ?? '') === foldText(entry.name),
  )

function boardOf(node: MergedNode, seen: Seen, limit: number | null) {
  const { cap } = node.programme
  const names = namesNow(node, seen.state)
  const candidates = candidatesOf(node, seen)
  const counts = ({ entry }: Candidate): boolean => cap === null || cap.counts(typeOf(entry))
  const standings = standingsOf(candidates.filter(counts), limit)
  const row = ({ entry, rank }: Candidate): BoardRow => {
    const standing = standings.get(entry) ?? 'outside'
    return {
      key: keyOf(node, entry),
      rank,
      unit: entry.origin.unit,
      name: entry.name,
      who: entry.who,
      type: typeOf(entry) ?? null,
      standing,
      words: limit === null && standing !== 'unranked' ? '推荐' : WORDS[standing],
      listed: isListed(names, entry),
    }
  }
  const board = [...candidates.filter(counts), ...candidates.filter((each) => !counts(each))].map(row)
  return { board, line: limit === null ? null : Math.min(limit, candidates.filter(counts).length) }
}

/** Findings of the last merge at the cells of one line of the list. */
function faultsAt(node: MergedNode, named: NamedStudio | undefined): readonly Finding[] {
  if (named === undefined) return []
  return node.findings.filter(
    ({ file, sheet, row }) => file === named.file && sheet === named.sheet && row === named.rowNumber,
  )
}

const sameName = (values: LineValues, { row }: NamedStudio): boolean =>
  foldText(textAt(values, 'studio') ?? '') === foldText(row.studio ?? '') &&
  joinKey(textAt(values, 'unit') ?? '', textAt(values, 'number') ?? '') ===
    joinKey(row.unit ?? '', row.number ?? '')

function listOf(node: MergedNode, seen: Seen): NameRow[] {
  const { names } = quotaOf(node)
  return namesNow(node, seen.state).map((values) => {
    const named = names.find((each) => sameName(values, each))
    const faults = faultsAt(node, named)
    const steps = STEP_KEYS.map((key): StepValue => {
      const column = namingList.columns[key]
      const header = headerPath(column)
      const fault = faults.find((each) => each.header === header || each.header === column.header.at(-1))
      return {
        key,
        header,
        isDay: column.kind === 'day',
        options: column.options ?? null,
        value: textAt(values, key),
        fault: fault === undefined ? null : { severity: fault.severity, says: fault.message },
      }
    })
    const atSteps = new Set(steps.map(({ fault }) => fault?.says))
    const grant = numberAt(values, 'grant')
    return {
      key: {
        programme: node.programme.name,
        unit: textAt(values, 'unit') ?? '',
        number: textAt(values, 'number') ?? '',
        studio: textAt(values, 'studio') ?? '',
      },
      leader: textAt(values, 'leader') ?? '',
      type: textAt(values, 'type'),
      grant: grant === null ? null : showYuan(grant),
      standing: named?.standing ?? null,
      words: named === undefined ? '新列入，汇总后核对' : STANDING_WORDS[named.standing],
      steps,
      faults: faults.map(({ message }) => message).filter((says) => !atSteps.has(says)),
    }
  })
}

function namingView(node: MergedNode, seen: Seen): NamingView {
  const { cap, rows } = quotaOf(node)
  const { board, line } = boardOf(node, seen, cap?.limit ?? null)
  const counts = unitCounts(node, seen.state)
  const names = node.programme.named && node.place === node.programme.topUnit
  const figures = new Map(figuresOf(node, seen.state).map(({ what, value }) => [what, value]))
  return {
    programme: node.programme.name,
    names,
    cap: cap && {
      limit: cap.limit,
      basis: node.parameters.basis(cap.parameter),
      recommended: figures.get('推荐（占命名控制数）') ?? 0,
      named: figures.get('拟命名（占命名控制数）') ?? 0,
      over: Math.max(0, (figures.get('拟命名（占命名控制数）') ?? 0) - cap.limit),
      outside: board.filter(({ standing }) => standing === 'outside').length,
      beside: cap.beside?.name ?? null,
    },
    board,
    line,
    list: names ? listOf(node, seen) : [],
    allocations: rows.map((row) => {
      const { submitted, recommended } = counts(row.unit)
      return {
        unit: row.unit,
        allocation: rangeWords(row),
        submitted,
        recommended,
        named: row.named,
        over: row.max === null ? 0 : Math.max(0, recommended - row.max),
        remark: remarks({ ...row, submitted, recommended }),
      }
    }),
  }
}

export const namingOf = (seen: Seen): NamingView[] => nodesHere(seen).map((node) => namingView(node, seen))
