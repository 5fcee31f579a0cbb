import { test } from 'vitest'
import { reconcileFunds } from '../../../pipeline/funds.ts'
import { writePayoutBook } from '../../../pipeline/report/payout-book.ts'
import { writeRollupBook } from '../../../pipeline/report/rollup-book.ts'
import { jinanStudioApplication } from '../../../templates/forms/studio-application-jinan.ts'
import { allocated, decided, named, node, rowsOf } from '../support/node.ts'
import { hazardNode, LIXIA, studioNode, studioWords } from '../support/small-year.ts'

test('look', async () => {
  const s = studioNode()
  const h = hazardNode()
  await writeRollupBook(h, null, '/tmp/look/hazard.xlsx', (p) => `../来件/${p}`)
  await writePayoutBook(h, '/tmp/look/payout.xlsx')
  const units = Array.from({ length: 30 }, (_, i) => `某某第${i + 1}区总工会`)
  const N = Number(process.env['N'] ?? 3)
  const nums = Array.from({ length: N }, (_, i) => `N-${i + 1}`)
  const m = node({
    programme: 'jinan-studio',
    sent: units.map((unit, u) => ({
      unit,
      sheets: [
        rowsOf(
          jinanStudioApplication,
          nums.map((n) => ({
            number: n,
            studio: `${unit.slice(0, 6)}李某某劳模和工匠人才创新工作室${n}`,
            category: '技术创新型',
            employer: '济南某某精密机械制造股份有限公司第二分公司',
            leader: '欧阳建国',
            honour: '山东省富民兴鲁劳动奖章',
            skillGrade: '一级/高级技师',
            namedBy: unit,
            namedOn: '2021年4月',
            explanation:
              u % 3 ? null : '因档案整理原因，成立日期只能核实到月份，命名文件原件已随材料报送，详见附件三',
          })),
        ),
      ],
    })),
    office: [
      allocated(
        'jinan-studio',
        Object.fromEntries([...units, '未报区总工会'].map((u) => [u, [1, 2] as const])),
      ),
      decided(
        'jinan-studio',
        units.flatMap((u) => [
          [u, 'N-1', `${u.slice(0, 6)}李某某劳模和工匠人才创新工作室N-1`, '推荐'] as const,
        ]),
      ),
      named(
        'jinan-studio',
        units
          .slice(0, 12)
          .map((unit) => ({
            unit,
            number: 'N-1',
            studio: `${unit.slice(0, 6)}李某某创新工作室`,
            grant: 50_000,
          })),
      ),
    ],
    faults: [
      {
        number: 'N-2',
        key: 'namedOn',
        severity: 'warning',
        says: '本级命名至申报日不足 2 年？日期不完整，无法判断（命名于 2021年4月，申报于 2026年5月20日）',
      },
      {
        number: 'N-3',
        key: 'honour',
        severity: 'error',
        says: '领衔人没有市级以上荣誉，也不是二级/技师以上',
      },
    ],
  })
  console.time('write')
  await writeRollupBook(m, reconcileFunds(m), '/tmp/look/studio.xlsx', (p) => `../来件/${p}`, [
    { file: '坏 文件.xls', reason: '不是工作簿：请另存为 .xlsx 后重报' },
  ])
  console.timeEnd('write')
  void s
  void studioWords
  void LIXIA
})
