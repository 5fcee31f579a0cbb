/** What goes up: the records that the office decided 推荐, within its allocation. */

import type { Programme } from '../../programmes/programme.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged } from '../../rules/judgement.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { type Office, rowsFor } from '../office/office.ts'
import { officeFinding } from '../office/office-finding.ts'
import type { DecisionRecord } from './decided.ts'
import { countedAs, type Entry, joinKey, unitKey } from './entry.ts'
import { refusedAbove } from './handed-on.ts'
import { namingFaults } from './naming-faults.ts'
import type { NodeInput } from './node-input.ts'

export interface Selection {
  /** The decision on each entry that has one. */
  readonly decided: ReadonlyMap<Entry, DecisionRecord>
  /** Entries that go up: decided 推荐, and nothing sends them back. */
  readonly chosen: ReadonlySet<Entry>
  /** Entries decided 推荐 that wait: the next level would have to refuse them as they stand. */
  readonly heldBack: ReadonlySet<Entry>
  /** Decisions and names that do not fit what was read. */
  readonly findings: readonly Judged[]
}

/** Units that the office expects a report from, in the order of its allocation. */
export const expectedUnits = (office: Office | undefined, programme: Programme): string[] => [
  ...new Set(
    rowsFor(office, allocations, programme)
      .map((record) => record.row.unit)
      .filter((unit) => unit !== undefined),
  ),
]

/**
 * Applies the office's decisions, in the order of its sheet.
 * @param decisionOf the decision on each entry, where there is one
 */
export function select(
  input: NodeInput,
  entries: readonly Entry[],
  decisionOf: ReadonlyMap<Entry, DecisionRecord | undefined>,
  parameters: ParameterLookup,
): Selection {
  const { office, programme, place, year } = input
  const decided = new Map<Entry, DecisionRecord>()
  for (const [entry, decision] of decisionOf) if (decision) decided.set(entry, decision)
  const chosen = new Set<Entry>()
  const heldBack = new Set<Entry>()
  const goingUp = new Map<string, Entry>()
  const findings: Judged[] = []
  const limits = new Map(
    rowsFor(office, allocations, programme).map(({ row }) => [unitKey(row.unit ?? ''), row.max]),
  )
  const recommended = new Map<string, number>()
  const refused = refusedAbove(
    { programme, place, year, date: office?.date },
    decided,
    input.registry.rules,
    parameters,
  )
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
    const key = joinKey(entry.origin.unit, entry.number)
    const other = goingUp.get(key)
    if (other !== undefined) {
      say(
        'error',
        `“${entry.name}”与要上报的“${other.name}”编号相同（${entry.number}），这一条没有上报`,
        '请报送单位给其中一份改编号后再推荐',
      )
      continue
    }
    const refusal = refused.get(entry)
    if (refusal !== undefined) {
      heldBack.add(entry)
      say(
        'warning',
        `“${entry.name}”还不能上报，这一条没有上报：${refusal}`,
        '请补填“审定日期”（填到日，不早于下一级的意见日期），再汇总一次',
      )
      continue
    }
    goingUp.set(key, entry)
    chosen.add(entry)
    const unit = record.row.unit ?? ''
    const [max, count] = [limits.get(unitKey(unit)), (recommended.get(unitKey(unit)) ?? 0) + 1]
    recommended.set(unitKey(unit), count)
    if (max !== undefined && count > max)
      say(
        'error',
        `${unit}推荐到第 ${count} 个，超过推荐名额 ${max} 个`,
        '请在名额之内取舍，或先调整“推荐名额分配”表',
      )
  }
  return {
    decided,
    chosen,
    heldBack,
    findings: [...findings, ...namingFaults(input, entries, decided, chosen, parameters)],
  }
}
