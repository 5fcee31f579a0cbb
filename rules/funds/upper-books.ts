/** Grant money that an upper union kept or spent, where the measures have it passed on to the base union. */
import { showYuan } from '../../templates/values/money.ts'
import type { RowFault, Senders } from '../rule.ts'
import { byStudio, sumOf } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'
import { receiptKind } from './receipt-kind.ts'

/** An upper union that names a purpose has spent, not passed on. */
export const isOwnSpending = ({ direction, bookkeeper, purpose }: FundEntry): boolean =>
  direction === '支出' && bookkeeper !== undefined && bookkeeper !== '基层工会' && purpose !== undefined

/** @param entries of one grant */
export const ownSpendingFaults = (entries: readonly FundEntry[]): RowFault[] =>
  entries.filter(isOwnSpending).map((row) => ({
    row,
    blames: 'purpose',
    severity: 'review',
    says: `${row.bookkeeper}直接支出资助资金（${row.purpose}），没有拨付所在单位工会，由审核人员查明`,
    mend: '确系拨付基层工会的，删去用途类别；确系直接支出的，在“说明”栏写明原因',
  }))

/**
 * Grants of which an upper union passed on a part only. Before anything is passed on, nothing is said.
 * @param entries of one grant
 */
export const heldBackFaults = (entries: readonly FundEntry[], senders: Senders): RowFault[] =>
  byStudio(entries, senders).flatMap((studio): RowFault[] => {
    const upper = studio.filter(({ bookkeeper }) => bookkeeper !== undefined && bookkeeper !== '基层工会')
    const received = upper.filter((entry) => entry.direction === '收入' && receiptKind(entry) === 'stated')
    const spent = upper.filter(({ direction }) => direction === '支出')
    const row = spent.findLast((entry) => !isOwnSpending(entry))
    const gap = sumOf(received) - sumOf(spent)
    if (row === undefined || gap <= 0 || spent.some(({ amount }) => amount === undefined)) return []
    return [
      {
        row,
        blames: 'amount',
        severity: 'review',
        says: `${row.bookkeeper}收到 ${showYuan(sumOf(received))} 元，还有 ${showYuan(gap)} 元没有拨付，由审核人员查明`,
        mend: '请足额拨付基层工会；已拨付的补填，确需留存的在“说明”栏写明依据',
        related: [{ row: received[0]!, key: 'amount' }],
      },
    ]
  })
