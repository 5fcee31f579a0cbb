/** A sheet that stands twice in one workbook, word for word: the same in a check and in a merge. */
import { describe, expect, it } from 'vitest'
import { rollup } from '../../../office/rollup.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import type { Finding } from '../../../templates/findings/finding.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { hazardRows } from '../support/samples.ts'
import { bookOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const OLD = `${hazardApplication.sheet}旧`
const PLACE = Object.keys(hazardApplication.columns).indexOf('hazardPlace')

/** @param place what the old sheet says of the place, where it differs */
function twice(place?: Cell): Book {
  const book = bookOf({
    programme: 'jinan-hazard',
    unit: '济阳区总工会',
    rows: hazardRows(FORMS, [{ number: '01', hazard: '安全阀锈死', place: '冷库机房' }]),
  })
  const grid = book.sheets.find(({ name }) => name === hazardApplication.sheet)!
  const rows = grid.rows.map((row) =>
    place !== undefined && row.number === 4
      ? { ...row, cells: row.cells.map((cell, i) => (i === PLACE ? place : cell)) }
      : row,
  )
  return { sheets: [...book.sheets, { ...grid, name: OLD, hidden: true, rows }] }
}

const words = (findings: readonly Finding[]) =>
  findings
    .filter(({ code }) => code === 'merge/copy' || code === 'YH-10a')
    .map(({ severity, sheet, address, rule, code, message }) => [
      severity,
      sheet,
      address,
      rule ?? code,
      message,
    ])

async function both(book: Book) {
  const checked = checkBook(registry, book, '济阳.xlsx')
  if (!('findings' in checked)) throw new Error(checked.reason)
  const submissions = [recogniseSubmission(registry, book, '济阳.xlsx') as Submission]
  const run = await rollup({ registry, submissions, offices: [], refused: [], codec: nodeCodec })
  return { check: words(checked.findings), merge: words(run.findings), counts: run.rollups[0]!.node.counts }
}

describe('a sheet that stands twice in a workbook', () => {
  it('word for word: said once, as a hint, in both', async () => {
    const { check, merge, counts } = await both(twice())
    expect(check).toEqual([
      ['info', hazardApplication.sheet, 'A4', 'merge/copy', `与本文件《${OLD}》第 4 行相同，只算一次`],
    ])
    expect(merge).toEqual(check)
    expect(counts).toMatchObject({ read: 2, accepted: 1, duplicate: 1 })
  })

  it('with another place: no copy, and compared alike in both', async () => {
    const { check, merge, counts } = await both(twice('冷库 机房北侧'))
    expect(check.filter(([, , , code]) => code === 'merge/copy')).toEqual([])
    expect(merge).toEqual(check)
    expect(counts).toMatchObject({ read: 2, duplicate: 0 })
  })
})
