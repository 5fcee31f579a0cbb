/** Money of one studio that the voucher shows to be spent on another. */
import { foldText } from '../../templates/values/text.ts'
import type { FundEntry } from '../funds/fund-entry.ts'
import type { RowFault } from '../rule.ts'

interface Named {
  readonly studio: string | undefined
}

/** Shorter words than this are no names of studios. */
const SHORTEST = 5

/**
 * @param spending entries that spend the grant
 * @param known rows that name the studios of the file
 */
export function otherStudioFaults(spending: readonly FundEntry[], known: readonly Named[]): RowFault[] {
  const names = new Map(
    known.flatMap(({ studio }) => (studio === undefined ? [] : [[foldText(studio), studio] as const])),
  )
  const long = [...names].filter(([folded]) => folded.length >= SHORTEST)
  return spending.flatMap((row): RowFault[] => {
    if (row.studio === undefined) return []
    const own = foldText(row.studio)
    const rest = foldText(`${row.summary ?? ''} ${row.counterparty ?? ''}`).replaceAll(own, '')
    const other = long.find(([folded]) => !own.includes(folded) && rest.includes(folded))
    if (other === undefined) return []
    return [
      {
        row,
        blames: 'summary',
        severity: 'review',
        says: `这笔支出记在“${row.studio}”名下，摘要或对方单位写的是“${other[1]}”，由审核人员核对用在哪个工作室`,
        mend: '请核对凭证：记错的更正，确系用于其他工作室的，在“说明”栏写明',
      },
    ]
  })
}
