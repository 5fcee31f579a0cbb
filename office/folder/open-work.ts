/** What an office has not finished of its year: as long as there is any, nothing of the year goes. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Office } from '../../submissions/office/office.ts'
import { notInLedger } from '../../submissions/state/ledger-events.ts'
import type { Line } from '../../submissions/state/line.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { nodesAt, undecided } from '../nodes-at.ts'
import type { Run } from '../rollup.ts'

/** Studios of the year on 拟命名名单 of which no document says that they are named. */
export const unissued = ({ year }: Pick<Office, 'year'>, state: readonly Line[]): Line[] =>
  state.filter(
    ({ form, values }) =>
      form === namingList.id &&
      (values['namedYear'] ?? year) === year &&
      values['reviewResult'] !== '不通过' &&
      values['issuedOn'] === undefined &&
      values['namingDocument'] === undefined,
  )

/** @returns a line for each kind of it, in Chinese: how much, and what to do */
export function openWork(
  { programmes }: Registry,
  run: Pick<Run, 'rollups'>,
  office: Office,
  state: readonly Line[],
): string[] {
  const here = nodesAt(run, office)
  const waiting = here.reduce((sum, { counts }) => sum + counts.waiting, 0)
  const open = state.filter(undecided).length
  const named = unissued(office, state).length
  const untold = notInLedger(programmes, office, state).length
  const unsent = office.date === undefined ? run.rollups.filter((each) => here.includes(each.node)) : []
  return [
    ...(open > 0 ? [`${open} 条还没有意见：在“审定意见”填写`] : []),
    ...(waiting > 0 ? [`${waiting} 条是已接收之后又报来的，还没有解锁`] : []),
    ...(named > 0 ? [`${named} 家拟命名的还没有发文日期：填好后再汇总一次`] : []),
    ...(untold > 0 ? [`${untold} 件事还没有记进台账：再汇总一次`] : []),
    ...unsent
      .filter(({ forwarded }) => forwarded !== null)
      .map(({ node }) => `《${node.programme.name}》还没有上报：报出后在“办公室信息”填上报日期`),
  ]
}
