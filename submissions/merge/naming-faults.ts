/** What is wrong with the names on 拟命名名单, given what was read and what the office decided. */
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged } from '../../rules/judgement.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Said } from '../check/cell-finding.ts'
import { rowsFor } from '../office/office.ts'
import { officeFinding } from '../office/office-finding.ts'
import { byUnitAndNumber, type DecisionRecord, sameName } from './decided.ts'
import { countedAs, type Entry, joinKey } from './entry.ts'
import { namingOrder } from './naming-order.ts'
import type { NodeInput } from './node-input.ts'
import { oneLeader } from './one-leader.ts'

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
export function namingFaults(
  { naming, office, programme, year }: NodeInput,
  entries: readonly Entry[],
  decided: ReadonlyMap<Entry, DecisionRecord>,
  chosen: ReadonlySet<Entry>,
  parameters: ParameterLookup,
): Judged[] {
  if (naming === undefined || naming !== office) return []
  const index = byUnitAndNumber(entries.filter((entry) => entry.standing === 'active'))
  const lines = rowsFor(naming, namingList, programme)
    .filter(({ row }) => (row.namedYear ?? year) === year)
    .map((record) => {
      const { unit, number, studio = '' } = record.row
      const same = unit === undefined || number === undefined ? undefined : index.get(joinKey(unit, number))
      return { record, entry: same?.find((each) => sameName(studio, each.name)) }
    })
  const firsts = new Map<string, number>()
  const alone = lines.flatMap(({ record, entry }) => {
    const { unit, number, studio = '' } = record.row
    if (unit === undefined || number === undefined) return []
    const say = (said: Said): Judged =>
      officeFinding(naming, namingList, record, 'number', programme.id, {
        code: 'office/named-unfit',
        ...said,
      })
    const key = `${joinKey(unit, number)}\u0000${foldText(studio)}`
    const first = firsts.get(key)
    firsts.set(key, first ?? record.number)
    if (first !== undefined)
      return say({
        severity: 'error',
        message: `“${studio}”与第 ${first} 行重复`,
        mend: '同一工作室一年只列一次，请删去多余的一行',
      })
    const fault = nameFault(studio, entry, entry && decided.get(entry), decided.size > 0)
    return fault === null ? [] : say(fault)
  })
  const known = lines.flatMap(({ record, entry }) => (entry === undefined ? [] : [{ record, entry }]))
  const recommended = [...decided].filter(([entry]) => chosen.has(entry))
  return [
    ...alone,
    ...namingOrder({ naming, programme }, known, decided, chosen, parameters),
    ...oneLeader({ naming, office, programme }, lines, recommended),
  ]
}
