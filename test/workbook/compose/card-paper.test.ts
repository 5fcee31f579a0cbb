/** A card on paper: two or three pages of A4, print of at least 9 points, room where it is sealed. */
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { SEAL, SEAL_AND_DAY } from '../../../templates/sheet/card-plan.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { Package } from '../../../workbook/package/package.ts'

const cards = registry.templates.filter(({ holds }) => holds === 'card')

/** Pixels of a character of the standard font, and where that font is lacking. */
const [USUAL, WIDEST] = [7, 8]

async function cardOf(fileName: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(`templates/blanks/${fileName}`) as unknown as ExcelJS.Buffer)
  return book.worksheets[0]!
}

/** The rows after which pages end; exceljs writes them, but does not read them. */
function breaksIn(fileName: string): number[] {
  const xml = new Package(readFileSync(`templates/blanks/${fileName}`), nodeCodec).text(
    'xl/worksheets/sheet1.xml',
  )
  return [...xml!.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))
}

/** Points of each page, as the breaks part the rows; the row of names is printed again on those after the first. */
function pagesOf(sheet: ExcelJS.Worksheet, breaks: readonly number[]): number[] {
  const bounds = [0, ...breaks, sheet.rowCount]
  const height = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_, at) => sheet.getRow(from + at + 1).height ?? 15).reduce(
      (sum, each) => sum + each,
      0,
    )
  const [first = 1, last = 1] = (sheet.pageSetup.printTitlesRow ?? '1:1').split(':').map(Number)
  return bounds
    .slice(1)
    .map((to, page) => height(bounds[page]!, to) + (page === 0 ? 0 : height(first - 1, last)))
}

describe.each(cards.map(({ fileName }) => fileName))('%s', (fileName) => {
  it('takes two or three pages, each of which it fits at its scale', async () => {
    const sheet = await cardOf(fileName)
    const { scale = 100, fitToPage, margins, paperSize, orientation } = sheet.pageSetup
    expect({ fitToPage, paperSize, orientation }).toEqual({
      fitToPage: false,
      paperSize: 9,
      orientation: 'portrait',
    })
    expect(scale).toBeGreaterThanOrEqual(70)
    const pages = pagesOf(sheet, breaksIn(fileName))
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(3)
    const room = ((842 - (margins!.top + margins!.bottom) * 72) / scale) * 100
    for (const page of pages) expect(page).toBeLessThan(room * 0.99)
    const across = sheet.columns.reduce((sum, { width = 0 }) => sum + width, 0)
    const inches = 210 / 25.4 - margins!.left - margins!.right
    for (const pixels of [USUAL, WIDEST])
      expect(((across * pixels) / 96) * (scale / 100)).toBeLessThanOrEqual(inches)
  })

  it('is printed in 9 points and more', async () => {
    const sheet = await cardOf(fileName)
    const sizes = new Set<number>()
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value } = cell
        if (value !== null && typeof value === 'object' && 'richText' in value)
          for (const { font } of value.richText) sizes.add(font?.size ?? 0)
        else sizes.add(cell.font?.size ?? 0)
      }),
    )
    expect((Math.min(...sizes) * sheet.pageSetup.scale!) / 100).toBeGreaterThanOrEqual(9)
  })

  it('leaves room for each seal', async () => {
    const sheet = await cardOf(fileName)
    const boxes: number[] = []
    sheet.eachRow((row, number) => {
      const texts = new Set<unknown>()
      row.eachCell((cell) => texts.add(cell.value))
      // The opinion is written above the line of its seal.
      if (texts.has(SEAL)) boxes.push(row.height + sheet.getRow(number - 1).height)
      else if (texts.has(SEAL_AND_DAY)) boxes.push(row.height)
    })
    expect(boxes.length).toBeGreaterThan(1)
    for (const box of boxes) expect(box).toBeGreaterThanOrEqual(70)
  })
})
