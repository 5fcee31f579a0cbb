/** What goes up: the records that the office decided 推荐, within its allocation. */

import type { Programme } from '../../programmes/programme.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged } from '../../rules/judgement.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Said } from '../check/cell-finding.ts'
import { type Office, rowsFor } from '../office/office.ts'
import { officeFinding } from '../office/office-faults.ts'
import { byUnitAndNumber, type DecisionRecord, sameName } from './decided.ts'
import { countedAs, type Entry, joinKey, unitKey } from './entry.ts'
import { refusedAbove } from './handed-on.ts'
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

/** What is wrong with a name on the list, given its application; `null` where nothing is. */
function nameFault(
  studio: string,
  entry: Entry | undefined,
  decision: DecisionRecord | undefined,
  anyDecided: boolean,
): Said | null {
  if (entry === undefined)
    return {
      severity: 'review',
      message: `拟命名的“${studio}”在本次报送中没有对应的申报`,
      mend: '请核对推荐单位和申报编号，或补收该单位的申报',
    }
  if (countedAs(entry) === 'sentBack')
    return {
      severity: 'error',
      message: `拟命名的“${studio}”还有必须修改或须说明的问题`,
      mend: '请先退回该单位改好，再列入名单',
    }
  if (decision?.row.decision === '不推荐')
    return {
      severity: 'error',
      message: `拟命名的“${studio}”在“审定意见”表中是不推荐`,
      mend: '请改正名单或审定意见，使两处一致',
    }
  if (anyDecided && decision?.row.decision === undefined)
    return {
      severity: 'review',
      message: `拟命名的“${studio}”在“审定意见”表中还没有意见`,
      mend: '请在“审定意见”表中补上推荐意见',
    }
  return null
}

/** Names on the list that do not agree with what was read and decided, at their cells. */
function namingFaults(
  { naming, office, programme, year }: NodeInput,
  entries: readonly Entry[],
  decided: ReadonlyMap<Entry, DecisionRecord>,
): Judged[] {
  if (naming === undefined || naming !== office) return []
  const index = byUnitAndNumber(entries.filter((entry) => entry.standing === 'active'))
  const lines = new Map<string, number>()
  return rowsFor(naming, namingList, programme).flatMap((record) => {
    const { unit, number, studio = '', namedYear } = record.row
    if (unit === undefined || number === undefined || (namedYear ?? year) !== year) return []
    const say = (said: Said): Judged =>
      officeFinding(naming, namingList, record, 'number', programme.id, said)
    const key = `${joinKey(unit, number)}\u0000${foldText(studio)}`
    const first = lines.get(key)
    lines.set(key, first ?? record.number)
    if (first !== undefined)
      return say({
        severity: 'error',
        message: `“${studio}”与第 ${first} 行重复`,
        mend: '同一工作室一年只列一次，请删去多余的一行',
      })
    const entry = index.get(joinKey(unit, number))?.find((e) => sameName(studio, e.name))
    const fault = nameFault(studio, entry, entry && decided.get(entry), decided.size > 0)
    return fault === null ? [] : say(fault)
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
  return { decided, chosen, heldBack, findings: [...findings, ...namingFaults(input, entries, decided)] }
}
