import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { Places, recordWords } from '../../../templates/read/places.ts'
import type { SheetReading } from '../../../templates/read/reading.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { sheet } from '../../support/rows.ts'

const { reading } = sheet(jinanStudioApplication, [
  { number: 'LX-01', studio: '甲创新工作室' },
  { number: 'LX-02', studio: '乙创新工作室' },
])
const [first, second] = reading.records

/** The same records as if each stood on a card of three rows. */
const cards: SheetReading = {
  ...reading,
  sheet: '卡片',
  headerRow: null,
  records: reading.records.map((record, i) => ({ ...record, number: 2 + 10 * i, through: 4 + 10 * i })),
}

describe('what stands at a cell', () => {
  const places = new Places([reading, cards])

  it('of a table is the record of its row and the column of its header', () => {
    const { column } = second!.place('studio')!
    const at = places.at(reading.sheet, second!.number, column)
    expect(recordWords(at.record!)).toBe('LX-02 乙创新工作室')
    expect(at.column).toBe((jinanStudioApplication as Form).columns['studio'])
    expect(places.at(reading.sheet, first!.number, column).record).not.toEqual(at.record)
  })

  it('in the header, below the records or on a sheet that was not read is nothing', () => {
    const { column } = first!.place('studio')!
    expect(places.at(reading.sheet, reading.headerRow!, column)).toEqual({ record: null, column: null })
    expect(places.at(reading.sheet, second!.number + 1, column).record).toBeNull()
    expect(places.at('别的表', first!.number, column)).toEqual({ record: null, column: null })
  })

  it.each([
    [2, 'LX-01'],
    [4, 'LX-01'],
    [5, undefined],
    [12, 'LX-02'],
  ])('on row %i of cards belongs to the card that reaches there', (row, number) => {
    expect(places.recordAt('卡片', row)?.number).toBe(number)
  })
})
