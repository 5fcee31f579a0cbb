/** Grant money that an upper union spent itself, where the measure has it passed on to the base union. */
import type { RowFault } from '../rule.ts'
import type { FundEntry } from './grant-receipts.ts'

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
