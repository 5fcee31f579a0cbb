import { test } from 'vitest'
import { reconcileFunds } from '../../../pipeline/funds.ts'
import { writePayoutBook } from '../../../pipeline/report/payout-book.ts'
import { writeRollupBook } from '../../../pipeline/report/rollup-book.ts'
import { hazardNode, studioNode } from '../support/small-year.ts'

test('look', async () => {
  const s = studioNode()
  await writeRollupBook(s, reconcileFunds(s), '/tmp/look/studio.xlsx', (p) => `../来件/${p}`, [
    { file: '坏 文件.xls', reason: '不是工作簿：请另存为 .xlsx 后重报' },
  ])
  const h = hazardNode()
  await writeRollupBook(h, null, '/tmp/look/hazard.xlsx', (p) => `../来件/${p}`)
  await writePayoutBook(h, '/tmp/look/payout.xlsx')
})
