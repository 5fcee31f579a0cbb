/** What goes up: the records that the office decided 推荐, within its allocation. */
import type { Judged } from '../../rules/judge.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Programme } from '../../templates/programmes.ts'
import { type Office, rowsFor } from '../office.ts'
import { byUnitAndNumber, type DecisionRecord, officeFinding, sameName } from './decided.ts'
import { countedAs, type Entry, joinKey } from './entry.ts'
import type { NodeInput } from './node.ts'

export interface Selection {
  /** The decision on each entry that has one. */
  readonly decided: ReadonlyMap<Entry, DecisionRecord>
  /** Entries that go up: decided 推荐, and nothing sends them back. */
  readonly chosen: ReadonlySet<Entry>
  /** Decisions and names that do not fit what was read. */
  readonly findings: readonly Judged[]
}

/** Units that the office expects a report from, in the order of its allocation. */
export const expectedUnits = (office: Office | undefined, programme: Programme): string[] => [
  ...new Set(
    rowsFor(office, allocations, programme.id)
      .map((record) => record.row.unit)
      .filter((unit) => unit !== undefined),
  ),
]

/** Names on the list that nobody recommended this year, at their cells. */
function unknownNames({ naming, office, programme, year }: NodeInput, entries: readonly Entry[]): Judged[] {
  if (naming === undefined || naming !== office) return []
  const index = byUnitAndNumber(entries)
  return rowsFor(naming, namingList, programme.id).flatMap((record) => {
    const { unit, number, studio, namedYear } = record.row
    if (unit === undefined || number === undefined || (namedYear ?? year) !== year) return []
    const found = index.get(joinKey(unit, number)) ?? []
    if (found.some((entry) => entry.standing === 'active' && sameName(studio, entry.name))) return []
    return officeFinding(naming, namingList, record, 'number', programme.id, {
      severity: 'review',
      message: `拟命名的“${studio ?? ''}”在本次报送中没有对应的申报（${unit} 编号 ${number}）`,
      mend: '请核对推荐单位和申报编号，或补收该单位的申报',
    })
  })
}

/**
 * Applies the office's decisions, in the order of its sheet.
 * @param decisionOf the decision on each entry, where there is one
 */
export function select(
  input: NodeInput,
  entries: readonly Entry[],
  decisionOf: ReadonlyMap<Entry, DecisionRecord | undefined>,
): Selection {
  const { office, programme } = input
  const decided = new Map<Entry, DecisionRecord>()
  for (const [entry, decision] of decisionOf) if (decision) decided.set(entry, decision)
  const chosen = new Set<Entry>()
  const findings: Judged[] = []
  const limits = new Map(rowsFor(office, allocations, programme.id).map(({ row }) => [row.unit, row.max]))
  const recommended = new Map<string, number>()
  const inOrder = [...decided].sort(([, a], [, b]) => a.number - b.number)
  for (const [entry, record] of inOrder) {
    if (office === undefined || record.row.decision !== '推荐' || entry.standing !== 'active') continue
    const say = (severity: 'error' | 'warning', message: string, mend: string): void => {
      findings.push(
        officeFinding(office, decisions, record, 'decision', programme.id, { severity, message, mend }),
      )
    }
    if (countedAs(entry) === 'sentBack') {
      say('warning', `“${entry.name}”仍有必须修改或须说明的问题，不能上报`, '请先退回该单位改好，再推荐')
      continue
    }
    chosen.add(entry)
    const unit = record.row.unit ?? ''
    const [max, count] = [limits.get(unit), (recommended.get(unit) ?? 0) + 1]
    recommended.set(unit, count)
    if (max !== undefined && count > max)
      say(
        'error',
        `${unit}推荐到第 ${count} 个，超过推荐名额 ${max} 个`,
        '请在名额之内取舍，或先调整《推荐名额分配》',
      )
  }
  return { decided, chosen, findings: [...findings, ...unknownNames(input, entries)] }
}
