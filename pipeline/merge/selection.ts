/** What the office decided: which records go up, and where its decisions do not fit what was read. */
import type { Judged } from '../../rules/judge.ts'
import { type Finding, finding } from '../../templates/finding.ts'
import { type Form, headerPath, type Key } from '../../templates/form.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { address } from '../../templates/grid.ts'
import type { Programme } from '../../templates/programmes.ts'
import type { RecordRead } from '../../templates/reading.ts'
import { foldText } from '../../templates/text.ts'
import { type Office, rowsFor } from '../office.ts'
import { countedAs, type Entry, joinKey } from './entry.ts'
import type { NodeInput } from './node.ts'

type DecisionRecord = RecordRead<typeof decisions>

export interface Selection {
  /** The decision on each entry that has one. */
  readonly decided: ReadonlyMap<Entry, DecisionRecord>
  /** Entries that go up: decided 推荐, and nothing sends them back. */
  readonly chosen: ReadonlySet<Entry>
  /** Decisions and names that fit no record. */
  readonly findings: readonly Judged[]
}

function officeFinding<F extends Form>(
  office: Office,
  form: F,
  record: RecordRead<F>,
  key: Key<F>,
  programme: string,
  said: Pick<Finding, 'severity' | 'message' | 'mend'> & { related?: Finding['related'] },
): Judged {
  const place = record.place(key)
  const sheet = office.sheets.find(({ reading }) => reading.form === (form as Form))
  const value = (record.row as Record<string, unknown>)[key]
  const draft = {
    kind: 'layout' as const,
    rule: null,
    article: null,
    sheet: sheet?.reading.sheet ?? null,
    row: place?.row ?? record.number,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: headerPath(form.columns[key]!),
    value: value === undefined ? null : String(value),
    expected: null,
    answer: null,
    ...said,
  }
  return { finding: finding(draft, { file: office.file, programme, unit: office.union }), record }
}

const sameName = (a: string | undefined, b: string): boolean => a === undefined || foldText(a) === foldText(b)

/** Entries by the unit and number that a decision names: the first sender's, or the one that handed it on. */
function index(entries: readonly Entry[]): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const unit of new Set([entry.origin.unit, entry.submission.unit])) {
      const key = joinKey(unit, entry.number)
      const same = map.get(key)
      if (same) same.push(entry)
      else map.set(key, [entry])
    }
  return map
}

/** Units that the office expects a report from, in the order of its allocation. */
export const expectedUnits = (office: Office | undefined, programme: Programme): string[] => [
  ...new Set(
    rowsFor(office, allocations, programme.id)
      .map((record) => record.row.unit)
      .filter((unit) => unit !== undefined),
  ),
]

/** Applies the office's decisions to the entries of a merge. */
export function select({ office, naming, programme, year }: NodeInput, entries: readonly Entry[]): Selection {
  const allocated = rowsFor(office, allocations, programme.id)
  const decided = new Map<Entry, DecisionRecord>()
  const chosen = new Set<Entry>()
  const findings: Judged[] = []
  const byKey = index(entries)
  const recommended = new Map<string, number>()
  for (const record of rowsFor(office, decisions, programme.id)) {
    const { unit, number, name, decision } = record.row
    if (office === undefined || unit === undefined || number === undefined || decision === undefined) continue
    const say = (
      severity: Finding['severity'],
      message: string,
      mend: string,
      key: Key<typeof decisions> = 'number',
    ) =>
      findings.push(officeFinding(office, decisions, record, key, programme.id, { severity, message, mend }))
    const found = (byKey.get(joinKey(unit, number)) ?? []).filter((entry) => entry.standing === 'active')
    if (found.length === 0) {
      say(
        'warning',
        `没有读到 ${unit} 编号 ${number} 的申报`,
        '请核对推荐单位全称和申报编号；已撤回的，删去这一行意见',
      )
      continue
    }
    const entry = found.find((e) => sameName(name, e.name))
    if (entry === undefined) {
      say(
        'warning',
        `编号 ${number} 现在是“${found[0]!.name}”，意见写的是“${name}”，未采用`,
        '请核对后重新填写意见',
        'name',
      )
      continue
    }
    decided.set(entry, record)
    if (decision !== '推荐') continue
    if (countedAs(entry) === 'sentBack') {
      say(
        'warning',
        `“${entry.name}”仍有必须修改或须说明的问题，不能上报`,
        '请先退回该单位改好，再推荐',
        'decision',
      )
      continue
    }
    const max = allocated.find((a) => a.row.unit === unit)?.row.max
    const count = (recommended.get(unit) ?? 0) + 1
    recommended.set(unit, count)
    if (max !== undefined && count > max)
      say(
        'error',
        `${unit}推荐到第 ${count} 个，超过推荐名额 ${max} 个`,
        '请在名额之内取舍，或先调整《推荐名额分配》',
        'decision',
      )
    chosen.add(entry)
  }
  if (naming !== undefined && naming === office)
    for (const record of rowsFor(naming, namingList, programme.id)) {
      const { unit, number, studio, namedYear } = record.row
      if (unit === undefined || number === undefined || (namedYear !== undefined && namedYear !== year))
        continue
      const found = byKey.get(joinKey(unit, number)) ?? []
      if (!found.some((entry) => entry.standing === 'active' && sameName(studio, entry.name)))
        findings.push(
          officeFinding(naming, namingList, record, 'number', programme.id, {
            severity: 'review',
            message: `拟命名的“${studio ?? ''}”在本次报送中没有对应的申报（${unit} 编号 ${number}）`,
            mend: '请核对推荐单位和申报编号，或补收该单位的申报',
          }),
        )
    }
  return { decided, chosen, findings }
}
