import { describe, expect, it } from 'vitest'
import { comparisonBook } from '../../../office/report/comparison-book.ts'
import { signingBook } from '../../../office/report/signing-book.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { headerName } from '../../../templates/sheet/form.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { node, rowsOf } from '../../submissions/support/node.ts'
import {
  ACCOUNT,
  hazardNode,
  IDENTITY,
  LIXIA,
  PHONE,
  studioNode,
  studioWords,
} from '../../submissions/support/small-year.ts'
import { printScale, readBack, rowsUnder, smallestPrint } from './read-back.ts'

const SIGNED = ['制表：', '审核：', '负责人：', '单位（盖章）：', '日期：　　年　月　日']

const signed = async (merged: MergedNode) => {
  const { excel, text } = await readBack(signingBook(merged, nodeCodec))
  const sheet = excel.getWorksheet('签批表')!
  return { sheet, text, rows: rowsUnder(sheet) }
}

describe.each([
  ['studios', studioNode],
  ['hazards', hazardNode],
] as const)('the list to sign of %s', (_, merged) => {
  it('has the official columns with conclusion, opinion and the sending unit on one page across', async () => {
    const { sheet, rows } = await signed(merged())
    const official = Object.values(merged().programme.summary.columns).map(headerName)
    const bottom = rows[0]!.number - 1
    const headers = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(bottom, at + 1).text)
    expect(headers).toEqual(expect.arrayContaining([...official, '推荐单位', '结论', '意见']))
    expect(headers.slice(-2)).toEqual(['结论', '意见'])
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
    expect(sheet.pageSetup.printTitlesRow).toBe(`3:${bottom}`)
    expect(sheet.pageSetup.printTitlesColumn).toBeUndefined()
    // On paper, at the scale that fits it to the page.
    expect(sheet.pageSetup.fitToHeight).toBe(0)
    expect(smallestPrint(sheet) * printScale(sheet)).toBeGreaterThanOrEqual(9)
  })

  it('lists every application once, and ends with room for those who sign', async () => {
    const { sheet, rows } = await signed(merged())
    const numbers = rows.flatMap(({ cells }) => (cells['意见'] === undefined ? [] : [cells['申报编号']]))
    expect(numbers.sort()).toEqual(
      merged()
        .entries.map(({ number }) => number)
        .sort(),
    )
    const last = sheet.getRow(sheet.rowCount)
    const words = Array.from({ length: sheet.columnCount }, (_, at) => last.getCell(at + 1)).filter(
      (cell) => cell.master === cell && cell.text !== '',
    )
    expect(words.map(({ text }) => text)).toEqual(SIGNED)
  })

  it('shows no number of a person whole', async () => {
    const { text } = await signed(merged())
    for (const secret of [IDENTITY, ACCOUNT, PHONE]) expect(text.replaceAll(' ', '')).not.toContain(secret)
  })
})

it('puts first what the office recommends, in its order', async () => {
  const says = (number: string, name: string, rank: number) => ({
    programme: '济南市创新工作室',
    unit: LIXIA,
    number,
    name,
    decision: '推荐' as const,
    rank,
    decidedOn: '2026-06-15',
  })
  const ranked = rowsOf(decisions, [says('LX-01', '张伟创新工作室', 2), says('LX-02', '=1+1创新工作室', 1)])
  const { rows } = await signed(
    node({ ...studioWords, sent: [studioWords.sent[0]!], office: [ranked], faults: [] }),
  )
  expect(rows.slice(0, 4).map(({ cells }) => [cells['申报编号'], cells['意见']])).toEqual([
    ['LX-02', '推荐\n第 1'],
    ['LX-01', '推荐\n第 2'],
    ['LX-03', '未定'],
    ['LX-04', '未定'],
  ])
})

it('what a later sending changed stands in a workbook of its own, and in none where nothing did', async () => {
  const { excel } = await readBack(comparisonBook(studioNode(), (path) => path, nodeCodec)!)
  expect(excel.worksheets.map(({ name }) => name)).toEqual(['版本差异'])
  expect(comparisonBook(hazardNode(), (path) => path, nodeCodec)).toBeNull()
})
