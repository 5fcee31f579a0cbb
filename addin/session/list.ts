/** The list of findings as it is shown: filtered, grouped, capped. Pure. */

import { lacksRows } from '../../rules/lacking-rows.ts'
import type { Rule } from '../../rules/rule.ts'
import {
  byGravity,
  type Finding,
  SEVERITIES,
  SEVERITY_NAMES,
  type Severity,
} from '../../templates/findings/finding.ts'
import type { Fix } from '../../templates/findings/fixes.ts'
import { isBlankRequired, unfinishedRecords, unfinishedWords } from '../../templates/findings/unfinished.ts'
import { wordsOf } from '../../templates/findings/words.ts'
import { type NamedRecord, type Places, recordWords } from '../../templates/read/places.ts'
import { address } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Filter, FindingList, GroupBy, ListEntry, ListGroup } from './state.ts'

/** So many entries are listed at first, and as many more with each click. */
export const LISTED_AT_ONCE = 100

export const NO_FILTER: Filter = { severities: new Set(SEVERITIES), text: '', sheet: null }

export const EMPTY_LIST: FindingList = {
  groups: [],
  listed: 0,
  matching: 0,
  total: 0,
  leftOut: 0,
  sheets: [],
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, review: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

const placeKey = (sheet: string | null, cell: string | number | null): string => `${sheet}!${cell}`

/** The fix of each cell, by sheet and address. */
export const fixesByCell = (fixes: readonly Fix[]): ReadonlyMap<string, Fix> =>
  new Map(fixes.map((fix) => [placeKey(fix.sheet, fix.address), fix]))

const textOf = ({ sheet, unit, value }: Finding, line: string): string =>
  foldText([line, sheet ?? '', unit ?? '', value ?? ''].join(' '))

/** Every finding that the filter lets through, in the order in which they were found. */
export function matching(findings: readonly Finding[], filter: Filter): Finding[] {
  const asked = filter.text.split(/\s+/).map(foldText).filter(Boolean)
  return findings.filter((finding) => {
    if (!filter.severities.has(finding.severity)) return false
    if (filter.sheet !== null && finding.sheet !== filter.sheet) return false
    if (asked.length === 0) return true
    const words = wordsOf(finding)
    const text = textOf(finding, `${words.severity}${words.line}`)
    return asked.every((word) => text.includes(word))
  })
}

const KIND_TITLES: Readonly<Record<Finding['kind'], string>> = {
  layout: '表的样式与模板不同',
  unreadable: '填写的内容读不出来',
  violation: '不符合条文',
  unjudged: '无法判断',
}

function ruleTitle({ rule, kind, article }: Finding, rules: readonly Rule[]): string {
  if (rule === 'form/required') return '必填项没有填写'
  const checks = rule === null ? undefined : rules.find(({ id }) => id === rule)?.checks
  return [article, checks ?? KIND_TITLES[kind]].filter(Boolean).join(' · ')
}

function rowTitle({ sheet, row }: Finding, record: NamedRecord | null, sheets: number): string {
  const where = row === null ? (sheet === null ? '整个文件' : '整表') : `第 ${row} 行`
  const named = record === null ? null : record.isCard ? recordWords(record) : record.name
  return [sheets > 1 ? sheet : null, record?.isCard && named ? null : where, named]
    .filter(Boolean)
    .join(' · ')
}

const gravest = (findings: readonly Finding[]): Severity =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'

export interface Listed {
  readonly rules: readonly Rule[]
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly groupBy: GroupBy
  readonly limit: number
  readonly places: Places
  readonly fixes: ReadonlyMap<string, Fix>
}

const BY_RULE_ORDER = (a: readonly Finding[], b: readonly Finding[]): number =>
  SEVERITIES.indexOf(gravest(a)) - SEVERITIES.indexOf(gravest(b)) || b.length - a.length

type Line = Pick<ListEntry, 'finding' | 'fold'>

/** What is still blank of a record first, in its one line and the required cells in front; the rest as it was found. */
function unfinishedFirst(entries: readonly Line[]): Line[] {
  const folds = groupBy(entries, ({ fold }) => fold?.key ?? null)
  const ofFold = (lines: readonly Line[]): Line[] => [
    ...lines.filter(({ finding }) => isBlankRequired(finding)),
    ...lines.filter(({ finding }) => !isBlankRequired(finding)),
  ]
  return [
    ...[...folds].flatMap(([key, lines]) => (key === null ? [] : ofFold(lines))),
    ...entries.filter(({ fold }) => fold === null),
  ]
}

/** As many entries as fit so many lines: what is folded into one takes one. */
function fitting(entries: readonly Line[], lines: number): Line[] {
  const folds = new Set<string>()
  let taken = 0
  const last = entries.findIndex(({ fold }) => {
    if (fold !== null && folds.has(fold.key)) return false
    if (fold !== null) folds.add(fold.key)
    taken++
    return taken > lines
  })
  return last < 0 ? [...entries] : entries.slice(0, last)
}

const linesOf = (entries: readonly Line[]): number =>
  entries.filter(({ fold }) => fold === null).length +
  new Set(entries.flatMap(({ fold }) => (fold === null ? [] : [fold.key]))).size

export function listOf({ rules, findings, filter, groupBy, limit, places, fixes }: Listed): FindingList {
  const found = matching(findings, filter)
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((sheet) => sheet !== null)
  const records = new Map(
    found.map((finding) => {
      const { sheet, row } = finding
      return [finding, sheet === null || row === null ? null : places.recordAt(sheet, row)]
    }),
  )
  const recordOf = (finding: Finding): NamedRecord | null => records.get(finding) ?? null
  const recordKey = (finding: Finding): string =>
    recordOf(finding)?.key ?? placeKey(finding.sheet, finding.row)
  const unfinished = unfinishedRecords(found, recordKey, lacksRows(rules))
  const byKey = new Map<string, Finding[]>()
  for (const finding of found) {
    const { rule, kind, severity } = finding
    const key = groupBy === 'row' ? recordKey(finding) : groupBy === 'rule' ? (rule ?? kind) : severity
    const same = byKey.get(key)
    if (same) same.push(finding)
    else byKey.set(key, [finding])
  }
  const titleOf = (finding: Finding): string => {
    if (groupBy === 'gravity') return SEVERITY_NAMES[finding.severity]
    if (groupBy === 'rule') return ruleTitle(finding, rules)
    return rowTitle(finding, recordOf(finding), sheets.length)
  }
  const foldOf = (finding: Finding): ListEntry['fold'] => {
    const key = recordKey(finding)
    const record = unfinished.get(key)
    if (!record?.findings.has(finding)) return null
    const whose = groupBy === 'row' ? '' : `${rowTitle(finding, recordOf(finding), sheets.length)}：`
    return { key, words: `${whose}${unfinishedWords(record)}` }
  }
  const ordered = [...byKey]
  if (groupBy === 'rule') ordered.sort(([, a], [, b]) => BY_RULE_ORDER(a, b))
  if (groupBy === 'gravity') ordered.sort(([, [a]], [, [b]]) => byGravity(a!, b!))
  let room = limit
  let listed = 0
  const groups: ListGroup[] = []
  for (const [key, members] of ordered) {
    if (room <= 0) break
    const lines = members.map((finding) => ({ finding, fold: foldOf(finding) }))
    const entries = fitting(unfinishedFirst(lines), room).map(
      ({ finding, fold }): ListEntry => ({
        finding,
        words: wordsOf(finding),
        fix: fixes.get(placeKey(finding.sheet, finding.address)) ?? null,
        fold,
      }),
    )
    room -= linesOf(entries)
    listed += entries.length
    const [first] = members
    groups.push({ key, title: titleOf(first!), gravest: gravest(members), count: members.length, entries })
  }
  return {
    groups,
    listed,
    matching: found.length,
    total: findings.length,
    leftOut: found.length - listed,
    sheets,
  }
}

/** Ids of the findings that stand at a cell, the gravest first. */
export const findingsAt = (
  findings: readonly Finding[],
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): string[] =>
  findings
    .filter((finding) => finding.sheet === sheet && finding.address === address(row, column))
    .sort(byGravity)
    .map(({ id }) => id)

/** The entries at which one stops: of those in one line the first. */
function stopsOf(list: FindingList): ListEntry[] {
  const folds = new Set<string>()
  return list.groups
    .flatMap(({ entries }) => entries)
    .filter(({ fold }) => {
      if (fold === null) return true
      if (folds.has(fold.key)) return false
      folds.add(fold.key)
      return true
    })
}

/** The id `by` lines further down, from the end on again at the beginning; the first or last where none is selected. */
export function stepFrom(list: FindingList, selected: string | null, by: 1 | -1): string | null {
  const stops = stopsOf(list)
  if (stops.length === 0) return null
  const entries = list.groups.flatMap((group) => group.entries)
  const own = entries.find(({ finding }) => finding.id === selected)
  const at =
    own === undefined
      ? -1
      : stops.findIndex((stop) => stop === own || (own.fold !== null && stop.fold?.key === own.fold.key))
  if (at < 0) return stops[by === 1 ? 0 : stops.length - 1]!.finding.id
  return stops[(at + by + stops.length) % stops.length]!.finding.id
}
