/** A union puts its studios in an order: one place, one studio. */

import { type RowFault, type Rule, sheetRule } from '../../../rules/rule.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import type { Programme } from '../../programme.ts'
import { byId, ofEach } from '../studio-applications.ts'

interface Ranked {
  readonly rank: number | undefined
  readonly number: string | undefined
  readonly studio: string | undefined
}

export const uniqueRank = (programmes: readonly Programme[]): Rule => {
  const forms = byId(programmes.map(({ summary }) => summary).filter(({ columns }) => 'rank' in columns))
  return sheetRule({
    id: 'sheet/unique-rank',
    severity: 'warning',
    forms,
    reads: ofEach(forms, () => ['rank']),
    checks: '同一单位的推荐汇总表中，推荐排序不重号',
    reading: '两个办法只写择优推荐，没有写怎样排序，所以重号只须改正或说明；没有排序、没有从 1 起的不核。',
    mend: '请按推荐顺序重新编号；确实并列的，在“说明”栏写明',
    holds: (sets, _params, senders) => {
      const lines = Object.values(sets).flat() as unknown as readonly Ranked[]
      const places = groupBy(
        lines.filter(({ rank }) => rank !== undefined),
        (row) => JSON.stringify([senders.unitOf(row), row.rank]),
      )
      return [...places.values()].flatMap(([first, ...others]) =>
        others.map(
          (row): RowFault => ({
            row,
            blames: 'rank',
            says: `推荐排序 ${row.rank} 重号，“${first!.studio ?? first!.number ?? ''}”也排第 ${row.rank}`,
            related: [{ row: first!, key: 'rank' }],
          }),
        ),
      )
    },
  })
}
