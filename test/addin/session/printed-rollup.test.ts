/** A 汇总 workbook in the pane: it says what it is, and nothing in it is taken for a sender's slip. */

import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonBook } from '../../../office/report/comparison-book.ts'
import { rollupBook } from '../../../office/report/rollup-book.ts'
import { signingBook } from '../../../office/report/signing-book.ts'
import { registry } from '../../../programmes/registry.ts'
import { reconcileFunds } from '../../../submissions/counts/funds.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { printedRollup } from '../../../submissions/recognise/printed-rollup.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { readBack } from '../../office/report/read-back.ts'
import { hazardNode, studioNode } from '../../submissions/support/small-year.ts'
import { exampleBook, HAZARDS, open, STUDIOS } from './support/example-books.ts'

const written = async (node: MergedNode): Promise<Book> =>
  (await readBack(rollupBook(node, reconcileFunds(node), (path) => path, [], nodeCodec))).grids

describe.each([
  ['studios', studioNode, 'jinan-studio', '2026 年济南市创新工作室'],
  ['hazards', hazardNode, 'jinan-hazard', '2026 年济南市隐患排查奖励'],
] as const)('the rollup of %s', (_, node, programme, words) => {
  let book: Book
  beforeAll(async () => {
    book = await written(node())
  })

  it('is known', () => {
    expect(printedRollup(registry, book)).toEqual({ programme: registry.byId(programme), year: 2026 })
  })

  it('is not known by a part of it', () => {
    for (const name of ['汇总表', '名额核对', '报送情况统计'])
      expect(printedRollup(registry, { sheets: book.sheets.filter((sheet) => sheet.name !== name) })).toBe(
        null,
      )
  })

  it('is reported as what it is, whole and sheet by sheet', async () => {
    const { pane } = open(book)
    await pane.checkAll()
    expect(pane.getState().phase).toMatchObject({ kind: 'refused', text: expect.stringContaining(words) })
    for (const { name } of book.sheets) {
      const opened = open(book, { active: name })
      await opened.pane.checkSheet()
      expect(opened.pane.getState().phase).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining('请打开办公室工作簿'),
      })
      expect(opened.host.marksNow).toEqual([])
    }
  })
})

it.each([
  ['签批表', (node: MergedNode) => signingBook(node, nodeCodec)],
  ['版本差异', (node: MergedNode) => comparisonBook(node, (path) => path, nodeCodec)!],
] as const)('%s is known as a paper of the same merge', async (_, paper) => {
  const { grids } = await readBack(paper(studioNode()))
  expect(printedRollup(registry, grids)).toEqual({ programme: registry.byId('jinan-studio'), year: 2026 })
})

it.each([STUDIOS, HAZARDS])('%s is none', (file) => {
  expect(printedRollup(registry, exampleBook(file))).toBe(null)
})
