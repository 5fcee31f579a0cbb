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
import { isBlankRequired, unfinishedSteps, unfinishedWords } from '../../templates/findings/unfinished.ts'
import { wordsOf } from '../../templates/findings/words.ts'
import { type NamedRecord, type Places, recordWords } from '../../templates/read/places.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { AT_ONCE, flatMapSteps, type Steps } from '../../templates/values/steps.ts'
import { matchingSteps } from './matching.ts'
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

export interface Listed {
  readonly rules: readonly Rule[]
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly groupBy: GroupBy
  readonly limit: number
  readonly places: Places
  readonly fixes: ReadonlyMap<string, Fix>
}

/** A finding, and the record into whose one line it is folded. */
interface Line {
  readonly finding: Finding
  readonly fold: string | null
  /** A required cell that is blank. */
  readonly required: boolean
}

/** What is still blank of a record first, in its one line and the required cells in front; the rest as it was found. */
function unfinishedFirst(entries: readonly Line[]): Line[] {
  const folds = groupBy(entries, ({ fold }) => fold)
  const ofFold = (lines: readonly Line[]): Line[] => [
    ...lines.filter(({ required }) => required),
    ...lines.filter(({ required }) => !required),
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
    if (fold !== null && folds.has(fold)) return false
    if (fold !== null) folds.add(fold)
    taken++
    return taken > lines
  })
  return last < 0 ? [...entries] : entries.slice(0, last)
}

const linesOf = (entries: readonly Line[]): number =>
  entries.filter(({ fold }) => fold === null).length +
  new Set(entries.flatMap(({ fold }) => (fold === null ? [] : [fold]))).size

interface Group {
  readonly key: string
  gravest: Severity
  readonly members: Finding[]
}

/** By the gravest of each group, then by how many there are. */
const byRuleOrder = (a: Group, b: Group): number =>
  byGravity({ severity: a.gravest }, { severity: b.gravest }) || b.members.length - a.members.length

/** The groups in the order of the list, whole. */
function* groupsOf(
  found: readonly Finding[],
  by: GroupBy,
  recordKey: (finding: Finding) => string,
): Steps<Group[]> {
  const groups = new Map<string, Group>()
  for (const [index, finding] of found.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const { rule, kind, severity } = finding
    const key = by === 'row' ? recordKey(finding) : by === 'rule' ? (rule ?? kind) : severity
    const same = groups.get(key)
    if (same === undefined) groups.set(key, { key, gravest: severity, members: [finding] })
    else {
      same.members.push(finding)
      if (byGravity(finding, { severity: same.gravest }) < 0) same.gravest = severity
    }
  }
  const ordered = [...groups.values()]
  if (by === 'rule') ordered.sort(byRuleOrder)
  if (by === 'gravity') ordered.sort((a, b) => byGravity({ severity: a.gravest }, { severity: b.gravest }))
  return ordered
}

/** The list, with pauses: only the entries that it shows are put into words. */
export function* listSteps(of: Listed): Steps<FindingList> {
  const { rules, findings, filter, groupBy: by, limit, places, fixes } = of
  const found = yield* matchingSteps(findings, filter)
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((sheet) => sheet !== null)
  const recordOf = ({ sheet, row }: Finding): NamedRecord | null =>
    sheet === null || row === null ? null : places.recordAt(sheet, row)
  const recordKey = (finding: Finding): string =>
    recordOf(finding)?.key ?? placeKey(finding.sheet, finding.row)
  const unfinished = yield* unfinishedSteps(found, recordKey, lacksRows(rules))
  const ordered = yield* groupsOf(found, by, recordKey)
  const rowTitleOf = (finding: Finding): string => rowTitle(finding, recordOf(finding), sheets.length)
  const titleOf = (finding: Finding): string => {
    if (by === 'gravity') return SEVERITY_NAMES[finding.severity]
    return by === 'rule' ? ruleTitle(finding, rules) : rowTitleOf(finding)
  }
  const lineOf = (finding: Finding): Line => {
    const key = recordKey(finding)
    const fold = unfinished.get(key)?.findings.has(finding) ? key : null
    return { finding, fold, required: fold !== null && isBlankRequired(finding) }
  }
  const entryOf = ({ finding, fold }: Line): ListEntry => ({
    finding,
    words: wordsOf(finding),
    fix: fixes.get(placeKey(finding.sheet, finding.address)) ?? null,
    fold:
      fold === null
        ? null
        : {
            key: fold,
            words: `${by === 'row' ? '' : `${rowTitleOf(finding)}：`}${unfinishedWords(unfinished.get(fold)!)}`,
          },
  })
  let room = limit
  let listed = 0
  const groups: ListGroup[] = []
  for (const { key, gravest, members } of ordered) {
    if (room <= 0) break
    yield
    const lines = yield* flatMapSteps(members, (finding) => [lineOf(finding)])
    const fit = fitting(unfinishedFirst(lines), room)
    room -= linesOf(fit)
    listed += fit.length
    const entries = yield* flatMapSteps(fit, (line) => [entryOf(line)])
    groups.push({ key, title: titleOf(members[0]!), gravest, count: members.length, entries })
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
