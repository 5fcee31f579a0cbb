/** A card as a clerk fills it: the blank that is sent out, its cells typed into, the summary made, the file read. */
import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { formsOnCard } from '../../templates/sheet/card-plan.ts'
import { applicationIn, belonging, CARD_CASES, Clerk, exampleOf, recordsOf } from './support/clerk.ts'

describe.each(CARD_CASES)('%s', (id, file, number) => {
  it('goes from blank to clean, to the record that the table gives', async () => {
    const source = exampleOf(file)
    const { application } = source.programme
    const record = applicationIn(source, number)
    const clerk = await Clerk.open(id)
    clerk.fill(source, number)
    clerk.makeSummary()

    const checked = checkBook(registry, clerk.book(), 'a.xlsx')
    if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
    expect(
      checked.findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ address, sheet, message }) => [sheet, address, message]),
    ).toEqual([])
    const [card, ...more] = recordsOf(checked.read, application)
    expect(more).toEqual([])
    const read = Object.entries(card!.row).filter(([, value]) => value !== undefined)
    for (const [key, value] of read) expect(value).toEqual((record.row as Record<string, unknown>)[key])
    expect(read.length).toBeGreaterThan(25)
    for (const form of formsOnCard(application.card!)) {
      const typedIn = belonging(source, form, number)
      const readBack = recordsOf(checked.read, form)
      expect(readBack.length).toBe(typedIn.length)
      for (const [index, { row }] of readBack.entries()) {
        const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
        expect(typedIn[index]!.row).toMatchObject(said)
        expect(Object.keys(said).length).toBeGreaterThan(2)
      }
    }
  })
})
