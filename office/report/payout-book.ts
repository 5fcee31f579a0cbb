/** 发放表: whom the city pays for hazards, complete, for signing. It holds personal data. */

import { rewardDue } from '../../submissions/counts/reward.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { choice, code } from '../../templates/sheet/column-kinds.ts'
import { HAZARD_LEVELS } from '../../templates/values/vocabulary.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { bookBytes } from './book.ts'
import { capitalYuan } from './capital-yuan.ts'
import { serial, words, yuan } from './columns.ts'
import { inTotals } from './entry-words.ts'
import { type Line, ReportCell, type ReportSheet } from './sheet.ts'

/** What a list of payments needs of a rewarded record: who is paid for what, and where to. */
interface Payable {
  readonly employer?: string
  readonly finderKind?: string
  readonly finder?: string
  readonly groupName?: string
  readonly payee?: string
  readonly identity?: string
  readonly bank?: string
  readonly account?: string
  readonly accountName?: string
}

const SIGN = '签领'
const number = (header: string, width: number): Column => code({ header: [header], fill: '', width })

const columns: readonly Column[] = [
  serial,
  words('推荐单位', 16),
  words('所在单位', 20),
  words('发现人/集体', 14),
  words('领款人', 9),
  number('证件号码', 21),
  words('开户行', 20),
  number('账号', 23),
  words('户名', 10),
  words('隐患名称', 24),
  choice(HAZARD_LEVELS, { header: ['等级'], fill: '', width: 7 }),
  yuan('奖励金额（元）', 14),
  words(SIGN, 14),
]

const finderOf = ({ finderKind, finder, groupName }: Payable): string | undefined =>
  finderKind === '集体' && groupName !== undefined ? `${groupName}（${finder ?? '未填牵头人'}）` : finder

/** A cell that payment cannot do without. */
const needed = (value: unknown): ReportCell =>
  new ReportCell(value, value === undefined || value === '' ? { tone: 'gap' } : {})

export function payoutSheet(node: MergedNode): ReportSheet {
  const { rewards } = node.programme
  if (rewards === null) throw new Error(`${node.programme.id} rewards nothing`)
  const title = `${node.year}年${rewards.payout}`
  const chosen = node.entries.filter((entry) => inTotals(entry) && node.selection.chosen.has(entry))
  let total = 0
  const lines = chosen.map((entry, index): Line => {
    const row = entry.record.row as Payable
    const amount = rewardDue(rewards, row, (of) => node.parameters.get(of))
    total += amount ?? 0
    return {
      cells: [
        index + 1,
        entry.origin.unit,
        row.employer,
        finderOf(row),
        needed(row.payee),
        needed(row.identity),
        needed(row.bank),
        needed(row.account),
        needed(row.accountName),
        entry.name,
        rewards.finalLevel(row),
        needed(amount),
        null,
      ],
    }
  })
  lines.push({
    cells: [null, '合计', `${chosen.length} 处`, ...Array(8).fill(null), total, null],
    tone: 'total',
  })
  lines.push({
    cells: [
      null,
      new ReportCell('人民币（大写）'),
      new ReportCell(capitalYuan(total), { span: columns.length - 2 }),
    ],
    tone: 'total',
  })
  lines.push({ note: '' })
  lines.push({
    note: ['审批人：', '财务审核：', '经办人：', '日期：　　　年　　月　　日'].join('　'.repeat(10)),
  })
  return {
    name: '发放表',
    title,
    captions: [
      `发放单位（盖章）：${node.place}　　含个人信息，请妥善保管；底色标黄的是缺少的信息，补全后再发放`,
    ],
    columns,
    lines,
    keeps: 2,
    repeats: 'header',
    hides: false,
    roomy: [SIGN],
    rowHeight: 30,
  }
}

/** The payment list of the entries that the office recommends. */
export const payoutBook = (node: MergedNode, codec: Codec): Uint8Array => {
  const sheet = payoutSheet(node)
  return bookBytes({ title: sheet.title, year: node.year, by: node.place }, [sheet], codec)
}
