/** A yearly report of what was named, sent beside the applications: it replaces none of them and is no application itself. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rollup } from '../../office/rollup.ts'
import { registry } from '../../programmes/registry.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { onSheet, withCells } from '../office/support/copied-rows.ts'

const FILE = 'examples/2026/报送/济南市创新工作室/商河县总工会-济南市创新工作室-2026.xlsx'

function sent(book: Book, file: string): Submission {
  const submission = recogniseSubmission(registry, book, file)
  if ('reason' in submission) throw new Error(submission.reason)
  return submission
}

const book = readBook(readFileSync(FILE))
const applied = sent(book, '申报.xlsx')

/** The same sender's sheets of what is due later, alone, in a workbook that says so. */
function report(): Book {
  const later = applied.programme.blanks.yearly!.sheets.map(({ form }) => form)
  const names = new Set(
    [...applied.sheets, applied.infoSheet]
      .filter(({ reading }) => later.includes(reading.form) || reading.form === (submissionInfo as Form))
      .map(({ reading }) => reading.sheet),
  )
  const { row, column } = applied.info.place('content')!
  const own = { ...book, sheets: book.sheets.filter(({ name }) => names.has(name)) }
  return onSheet(applied.infoSheet.reading.sheet, (grid) =>
    withCells(grid, [{ row, column, value: '年度报告' }]),
  )(own)
}

const merged = async (submissions: readonly Submission[]) => {
  const run = await rollup({ registry, submissions, offices: [], refused: [], codec: nodeCodec })
  expect(run.defects).toEqual([])
  return run.rollups.map(({ node }) => node.counts)
}

it('goes through a merge beside the applications, which count as without it', async () => {
  const yearly = sent(report(), '年度报告.xlsx')
  expect(yearly.yearly).toBe(true)
  expect(yearly.sheets.some(({ reading }) => reading.records.length > 0)).toBe(true)
  const alone = await merged([applied])
  expect(alone[0]?.read).toBeGreaterThan(0)
  expect(await merged([applied, yearly])).toEqual(alone)
  expect((await merged([yearly]))[0]).toMatchObject({ read: 0, accepted: 0, superseded: 0 })
})
