/** The list of findings as it is shown: filtered, grouped, capped. Pure. */

import type { Rule } from '../../rules/rule.ts'
import {
  byGravity,
  type Finding,
  SEVERITIES,
  SEVERITY_NAMES,
  type Severity,
} from '../../templates/findings/finding.ts'
import type { Fix } from '../../templates/findings/fixes.ts'
import { wordsOf } from '../../templates/findings/words.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { address } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Filter, FindingList, GroupBy, ListEntry, ListGroup } from './state.ts'

/** So many entries are listed at first, and as many more with each click. */
export const LISTED_AT_ONCE = 300

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

/** What a record calls itself: its studio, hazard, achievement or person. */
const NAMING = ['studio', 'hazard', 'name', 'person', 'leader', 'unit'] as const

/** Names of the records, by sheet and row. */
export function rowNames(readings: readonly SheetReading[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { sheet, records } of readings)
    for (const { row, number } of records) {
      const values = row as Record<string, unknown>
      const name = NAMING.map((key) => values[key]).find((value) => typeof value === 'string')
      if (typeof name === 'string') names.set(placeKey(sheet, number), name)
    }
  return names
}

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

function rowTitle({ sheet, row }: Finding, name: string | undefined, sheets: number): string {
  const where = row === null ? (sheet === null ? '整个文件' : '整表') : `第 ${row} 行`
  return [sheets > 1 ? sheet : null, where, name].filter(Boolean).join(' · ')
}

const gravest = (findings: readonly Finding[]): Severity =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'

export interface Listed {
  readonly rules: readonly Rule[]
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly groupBy: GroupBy
  readonly limit: number
  readonly names: ReadonlyMap<string, string>
  readonly fixes: ReadonlyMap<string, Fix>
}

const BY_RULE_ORDER = (a: readonly Finding[], b: readonly Finding[]): number =>
  SEVERITIES.indexOf(gravest(a)) - SEVERITIES.indexOf(gravest(b)) || b.length - a.length

export function listOf({ rules, findings, filter, groupBy, limit, names, fixes }: Listed): FindingList {
  const found = matching(findings, filter)
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((sheet) => sheet !== null)
  const byKey = new Map<string, Finding[]>()
  for (const finding of found) {
    const { rule, kind, sheet, row } = finding
    const key =
      groupBy === 'row' ? placeKey(sheet, row) : groupBy === 'rule' ? (rule ?? kind) : finding.severity
    const same = byKey.get(key)
    if (same) same.push(finding)
    else byKey.set(key, [finding])
  }
  const titleOf = (finding: Finding): string => {
    if (groupBy === 'gravity') return SEVERITY_NAMES[finding.severity]
    if (groupBy === 'rule') return ruleTitle(finding, rules)
    return rowTitle(finding, names.get(placeKey(finding.sheet, finding.row)), sheets.length)
  }
  const ordered = [...byKey]
  if (groupBy === 'rule') ordered.sort(([, a], [, b]) => BY_RULE_ORDER(a, b))
  if (groupBy === 'gravity') ordered.sort(([, [a]], [, [b]]) => byGravity(a!, b!))
  let room = limit
  const groups: ListGroup[] = []
  for (const [key, members] of ordered) {
    if (room <= 0) break
    const entries = members.slice(0, room).map(
      (finding): ListEntry => ({
        finding,
        words: wordsOf(finding),
        fix: fixes.get(placeKey(finding.sheet, finding.address)) ?? null,
      }),
    )
    room -= entries.length
    const [first] = members
    groups.push({ key, title: titleOf(first!), gravest: gravest(members), count: members.length, entries })
  }
  const listed = limit - room
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

/** The id `by` entries further down, from the end on again at the beginning; the first or last where none is selected. */
export function stepFrom(list: FindingList, selected: string | null, by: 1 | -1): string | null {
  const ids = list.groups.flatMap(({ entries }) => entries.map(({ finding }) => finding.id))
  if (ids.length === 0) return null
  const at = selected === null ? -1 : ids.indexOf(selected)
  if (at < 0) return ids[by === 1 ? 0 : ids.length - 1]!
  return ids[(at + by + ids.length) % ids.length]!
}
