import type { Worksheet } from 'exceljs'
import { expect, it } from 'vitest'
import { comparisonBook } from '../../../office/report/comparison-book.ts'
import { rollupBook } from '../../../office/report/rollup-book.ts'
import { reconcileFunds } from '../../../submissions/counts/funds.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { hazardNode, studioNode } from '../../submissions/support/small-year.ts'
import { readBack } from './read-back.ts'

const ISSUES =
  '序号 严重程度 单位 申报编号 名称 文件 工作表 行 单元格 栏目 填写内容 应为 问题 依据 怎么改 说明'
const SENDERS =
  '序号 单位 类型 文件 版本 日期 状态 读取数 通过 退回 待审核 重复 被替代 待解锁 联系人 联系电话'
const QUOTA = '序号 单位 推荐名额（最少—最多） 报送数 推荐数 拟命名数 余额或超出 备注'

/** Every column that an office finds in its workbooks: one that goes is a decision, and is taken from here. */
const COLUMNS: readonly (readonly [string, () => MergedNode, Readonly<Record<string, string>>])[] = [
  [
    'studios',
    studioNode,
    {
      汇总表:
        '序号 申报编号 推荐单位 工作室名称 工作室类型 申报类别 所在单位 姓名 荣誉称号 职业技能等级 本级命名单位 本级命名日期 符合的成果条件 发明专利数 推荐排序 联系人 联系电话 说明 结论 审定意见 来源单位 来源文件 来源行',
      问题清单: ISSUES,
      名额核对: QUOTA,
      资助资金核对:
        '序号 推荐单位 申报编号 工作室名称 环节 依据 应有金额（元） 应记科目 账面金额（元） 差额（元） 账面记录 账面科目',
      报送情况统计: SENDERS,
      与上年对照: '序号 单位或条文 申报数 退回数 待审核数 问题数',
      版本差异: '序号 单位 申报编号 工作表 变化 栏目 原来 现在 原文件 原单元格 新文件 新单元格',
    },
  ],
  [
    'hazards',
    hazardNode,
    {
      汇总表:
        '序号 申报编号 所在单位 第一发现人 发现人类型 隐患名称 隐患部位 可能死亡人数 可能重伤人数（含急性工业中毒） 可能直接经济损失（万元） 隐患等级 奖励金额（元） 整改完成日期 说明 结论 审定意见 来源单位 来源文件 来源行',
      问题清单: ISSUES,
      名额核对: QUOTA,
      报送情况统计: SENDERS,
      与上年对照: '序号 单位或条文 申报数 退回数 待审核数 问题数 应发金额（元）',
    },
  ],
]

/** The lowest line of the first header. */
function headers(sheet: Worksheet): string {
  let bottom = 0
  sheet.eachRow((row, number) => {
    const own = row.getCell(1).text === '序号'
    if (own && (bottom === 0 || bottom === number - 1)) bottom = number
  })
  return Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(bottom, at + 1).text).join(' ')
}

it.each(COLUMNS)(
  'the workbooks of %s have all their columns, each of a width that shows',
  async (_, merged, expected) => {
    const node = merged()
    const link = (path: string): string => path
    const books = [
      rollupBook(node, reconcileFunds(node), link, [], nodeCodec),
      comparisonBook(node, link, nodeCodec),
    ]
    const sheets: Worksheet[] = []
    for (const book of books) if (book !== null) sheets.push(...(await readBack(book)).excel.worksheets)
    expect(Object.fromEntries(sheets.map((sheet) => [sheet.name, headers(sheet)]))).toEqual(expected)
    expect(sheets.flatMap(({ columns }) => columns.filter(({ width = 9 }) => width < 4))).toEqual([])
  },
)
