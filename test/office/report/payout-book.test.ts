import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalYuan } from '../../../office/report/capital-yuan.ts'
import { payoutBook } from '../../../office/report/payout-book.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { ACCOUNT, hazardNode, IDENTITY } from '../../submissions/support/small-year.ts'
import { readBack, rowsUnder } from './read-back.ts'

describe('capitalYuan', () => {
  it.each([
    [0, '零元整'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [800_000, '捌仟元整'],
    [1_050_000, '壹万零伍佰元整'],
    [10_005_000, '壹拾万零伍拾元整'],
    [100_050_000, '壹佰万零伍佰元整'],
    [3_200_000, '叁万贰仟元整'],
    [1_000_000_000_000, '壹佰亿元整'],
    [1_000_050_000_000, '壹佰亿零伍拾万元整'],
    [150_005, '壹仟伍佰元零伍分'],
    [150_050, '壹仟伍佰元伍角整'],
    [150_055, '壹仟伍佰元伍角伍分'],
    [50, '伍角整'],
    [5, '伍分'],
  ])('%d fen are %s', (fen, words) => {
    expect(capitalYuan(fen)).toBe(words)
  })

  it('tells any two amounts apart', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000 })
    fc.assert(fc.property(amount, amount, (a, b) => (capitalYuan(a) === capitalYuan(b)) === (a === b)))
  })
})

describe('the payment list', () => {
  it('holds what was chosen, complete, and adds up', async () => {
    const { excel } = await readBack(payoutBook(hazardNode(), nodeCodec))
    const sheet = excel.getWorksheet('发放表')!
    const rows = rowsUnder(sheet)
    const paid = rows.filter(({ cells }) => cells['序号'] !== undefined && cells['领款人'] !== undefined)
    expect(paid.map(({ cells }) => [cells['发现人/集体'], cells['等级'], cells['账号']])).toEqual([
      ['周强', '一级', ACCOUNT],
      // The city set the third level: the reward is the third level's.
      ['电工班（周强）', '三级', ACCOUNT],
      ['周强', '三级', undefined],
    ])
    const amounts = paid.map(({ number }) => sheet.getCell(number, 12).value)
    expect(amounts).toEqual([8000, 3000, 3000])
    expect(paid[0]?.cells['证件号码']).toBe(IDENTITY)
    expect(paid[2]?.fills['账号']).toBe('FFFFF2CC')
    const total = rows.find(({ cells }) => cells['推荐单位'] === '合计')!
    expect(sheet.getCell(total.number, 12).value).toBe(14_000)
    expect(rows.some(({ cells }) => cells['所在单位'] === '壹万肆仟元整')).toBe(true)
  })
})
