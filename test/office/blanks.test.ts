/** The committed blanks are what the forms give today, and every sheet of them is found again by its form. */

import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { makeBlank } from '../../office/blanks-of-office.ts'
import { registry } from '../../programmes/registry.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { recognise } from '../../templates/read/recognise.ts'
import { partsOfKind } from '../../templates/sheet/card-plan.ts'
import { formsIn, writtenForm } from '../../templates/sheet/template.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'

const { templates } = registry

const FOLDER = 'templates/blanks'

/** Where a title stands: its column, and whether it is centred over several. */
async function titleOf(fileName: string, name: string): Promise<[column: number, merged: boolean]> {
  const { rows, merges } = readBook(await readFile(`${FOLDER}/${fileName}`)).sheets.find(
    (sheet) => sheet.name === name,
  )!
  const column = rows[0]!.cells.findIndex((cell) => cell !== null) + 1
  return [column, merges.some(({ top, left }) => top === 1 && left === column)]
}

test.each([
  // Its shown columns are few: begun at the first, its words would be seen cut off on each further page.
  ['济南市隐患排查奖励申报（区县总工会，一次报多份用）.xlsx', '职工排查安全生产隐患奖励申请表', [3, false]],
  ['济南市创新工作室申报（区县总工会，一次报多份用）.xlsx', '创新工作室申报表', [1, true]],
])('the title of %s stands clear of what is printed on every page', async (fileName, sheet, place) => {
  expect(await titleOf(fileName, sheet)).toEqual(place)
})

test('the folder holds the blanks of the catalogue and no other', async () => {
  const present = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
  expect(present.sort()).toEqual(templates.map(({ fileName }) => fileName).sort())
})

describe.each(templates.map((template) => [template.fileName, template] as const))(
  '%s',
  (fileName, template) => {
    test('is what its forms give; if not, run `npm run templates`', async () => {
      const committed = await readFile(`${FOLDER}/${fileName}`)
      expect(differingParts(committed, await makeBlank(registry, template), nodeCodec)).toEqual([])
    })

    test('is read back sheet by sheet, every column at its place and no record in it', async () => {
      const book = readBook(await readFile(`${FOLDER}/${fileName}`))
      const forms = template.sheets.map(({ form }) => form)
      const { readings, drafts, strangers } = recognise(book, formsIn(template))
      expect({ drafts, strangers }).toEqual({ drafts: [], strangers: [] })
      const own = readings.filter(({ onCard }) => onCard === undefined)
      expect(own.map(({ sheet }) => sheet)).toEqual(forms.map(({ sheet }) => sheet))
      for (const [at, sheet] of template.sheets.entries()) {
        const reading = own[at]!
        expect(reading.form.id).toBe(sheet.form.id)
        if (sheet.card === undefined)
          expect([...reading.columns.keys()].sort()).toEqual(Object.keys(writtenForm(sheet).columns).sort())
        expect(reading.extra).toEqual([])
        if (sheet.form.layout !== 'card' && !sheet.locked) expect(reading.records).toEqual([])
      }
      const onCards = readings.filter(({ onCard }) => onCard !== undefined)
      expect(onCards.flatMap(({ records, setAside }) => [...records, ...setAside])).toEqual([])
      const parts = template.sheets.flatMap(({ form, card }) =>
        card === undefined ? [] : partsOfKind(form.card!, card),
      )
      expect(onCards.map(({ form }) => form)).toEqual(
        parts.flatMap((part) => ('table' in part ? part.table : 'card' in part ? part.card : [])),
      )
    })

    test('names its programme and kind of sender', async () => {
      if (template.programme === null) return
      const book = readBook(await readFile(`${FOLDER}/${fileName}`))
      const info = recognise(book, [submissionInfo]).readings[0]!.records[0]!
      expect(info.row['unitKind']).toBe(template.senderKind ?? undefined)
      expect(info.row['content']).toBe(template.holds === 'yearly' ? '年度报告' : '申报')
      expect(info.row['programme']).toBeDefined()
    })
  },
)
