/** The records of a unit with what the office's receipts say of them, and what can be done to each. */
import type { Entry } from '../../submissions/merge/entry.ts'
import { unitKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import type { Line } from '../../submissions/state/line.ts'
import { type Acts, receiptActs } from '../../submissions/state/office-acts.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { keyOf } from './find-record.ts'
import { textAt } from './opinions.ts'
import { type Tone, VERDICT_TONES } from './tone.ts'
import type { RecordKey, Seen } from './views.ts'

export interface ReceivedRecord {
  readonly key: RecordKey
  readonly number: string
  readonly name: string
  readonly verdict: string
  readonly tone: Tone
  /** 未接收, 已接收, 退回, 已解锁; `null` before a run has taken it down. */
  readonly state: string | null
  readonly reason: string | null
  /** Why it cannot be accepted; `null` where it can. */
  readonly acceptHindrance: string | null
  readonly unlockHindrance: string | null
  readonly sendBackHindrance: string | null
}

const hindranceOf = ({ events, notDone }: Acts): string | null =>
  events.length > 0 ? null : (notDone[0]?.why ?? '收件登记里还没有这一条，请先汇总')

const isOf = (values: Line['values'], entry: Entry): boolean =>
  textAt(values, 'file') === entry.submission.file &&
  textAt(values, 'sheet') === entry.sheet.reading.sheet &&
  values['row'] === entry.record.number

/** @returns the records of a unit that count or wait, in the order in which they were read */
export function receivedRecords(node: MergedNode, { office, state, today }: Seen) {
  // Only what would be done is asked.
  const nobody = { name: '', on: today }
  const receipts = groupBy(
    state.filter((line) => line.form === 'receipts' && line.values['programme'] === node.programme.name),
    ({ values }) => unitKey(textAt(values, 'unit') ?? ''),
  )
  const entriesOf = groupBy(
    node.entries.filter(({ standing }) => standing === 'active' || standing === 'waiting'),
    ({ submission }) => unitKey(submission.unit),
  )
  return (unit: string): ReceivedRecord[] =>
    (entriesOf.get(unitKey(unit)) ?? []).map((entry) => {
      const lines = receipts.get(unitKey(entry.origin.unit)) ?? []
      const own = lines.filter(({ values }) => textAt(values, 'number') === (entry.number || null))
      const values = own.find((line) => isOf(line.values, entry))?.values
      const { name: programme } = node.programme
      const meant = { programme, unit: entry.origin.unit, number: entry.number, name: entry.name }
      const act = (which: 'receive' | 'sendBack' | 'unlock'): string | null =>
        hindranceOf(receiptActs(office, own, which, meant, nobody))
      return {
        key: keyOf(node, entry),
        number: entry.number,
        name: entry.name,
        verdict: conclusionOf(entry),
        tone: entry.standing === 'active' ? VERDICT_TONES[entry.verdict] : 'gap',
        state: values === undefined ? null : textAt(values, 'state'),
        reason: values === undefined ? null : textAt(values, 'reason'),
        acceptHindrance: act('receive'),
        unlockHindrance: act('unlock'),
        sendBackHindrance: act('sendBack'),
      }
    })
}
