/** Applications that come as cards, inside a submission. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { isRefusal, recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { bookOf } from './support/submissions.ts'

const { application } = registry.byId('jinan-hazard')

const fixture = (name: string): Book => readBook(readFileSync(`test/fixtures/layout/${name}.xlsx`))

function read(sheets: readonly Grid[], rest: Partial<Book> = {}) {
  const own = bookOf({ programme: 'jinan-hazard', unit: '历下区总工会', rows: {} })
  const book = {
    ...rest,
    sheets: [...own.sheets.filter(({ name }) => name !== application.sheet), ...sheets],
  }
  const submission = recogniseSubmission(registry, book, 'a.xlsx')
  if (isRefusal(submission)) throw new Error(submission.reason)
  return submission
}

it('every card of every sheet is a record of the application', () => {
  const { sheets } = read(fixture('cards-stacked').sheets)
  const numbers = sheets
    .filter(({ reading }) => reading.form === application)
    .flatMap(({ reading }) => reading.records.map(({ row }) => (row as { number?: string }).number))
  expect(numbers).toEqual(['YH-01', 'YH-02', 'YH-03'])
})

it('what cannot be read on a card counts for its record, wherever on the card it stands', () => {
  const { findings, sheets } = read(fixture('card-faults').sheets)
  const card = sheets.find(({ reading }) => reading.form === application)!.reading.records[0]
  const faults = findings.filter(({ finding }) => finding.sheet === '奖励申请表' && finding.kind !== 'layout')
  expect(faults.length).toBe(7)
  expect(faults.every(({ record }) => record === card)).toBe(true)
})

it('a workbook that refers to others is reported as a whole', () => {
  const { findings } = read(fixture('cards-stacked').sheets, { externalLinks: 2 })
  expect(findings.map(({ finding }) => finding.message)).toContain(
    '公式引用了另外 2 个文件，读取的是上次保存时的结果',
  )
})
