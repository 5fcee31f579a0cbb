/** Report sheets by our own writer and by exceljs: the same cells, looks and print in both. */
import type { Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checklistSheet } from '../../../office/report/checklist-sheet.ts'
import { fundsSheet } from '../../../office/report/funds-sheet.ts'
import { issuesSheet } from '../../../office/report/issues-sheet.ts'
import { payoutSheet } from '../../../office/report/payout-book.ts'
import { quotaSheet } from '../../../office/report/quota-sheet.ts'
import { sendersSheet } from '../../../office/report/senders-sheet.ts'
import type { ReportSheet } from '../../../office/report/sheet.ts'
import { writeSheet } from '../../../office/report/sheet-writer.ts'
import { signingSheet } from '../../../office/report/signing-book.ts'
import { summarySheet } from '../../../office/report/summary-sheet.ts'
import { versionsSheet } from '../../../office/report/versions-sheet.ts'
import { reconcileFunds } from '../../../submissions/counts/funds.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { PlainBook } from '../../../workbook/plain/plain-book.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { hazardNode, studioNode } from '../../submissions/support/small-year.ts'
import { ExceljsBook } from './exceljs-out.ts'
import { type ReadBack, readBack } from './read-back.ts'

const link = (path: string): string => `../来件/${path}`

/** Each half under a heading, the second on a page of its own, and who signs. */
function paged(sheet: ReportSheet): ReportSheet {
  const all = [...sheet.lines]
  const half = Math.ceil(all.length / 2)
  const [first, second] = [all.slice(0, half), all.slice(half)]
  const lines = [
    { band: '甲' },
    ...first,
    { band: '乙', newPage: true },
    ...second,
    { signed: ['审核', '批准'] },
  ]
  return { ...sheet, lines }
}

function sheets(): ReportSheet[] {
  const [studios, hazards] = [studioNode(), hazardNode()]
  const of = [
    summarySheet(studios, '汇总', [['一', '二']], link),
    issuesSheet(studios, '问题', ['一'], link),
    quotaSheet(studios, '名额', ['一'], link),
    fundsSheet(studios, reconcileFunds(studios)!, '资金', ['一'], link),
    sendersSheet(studios, '报送', ['一'], link, []),
    versionsSheet(studios, '版本', ['一'], link),
    checklistSheet(studios, link),
    signingSheet(studios),
    payoutSheet(hazards),
    paged(signingSheet(hazards)),
  ]
  return of
    .filter((sheet) => sheet !== null)
    .map((sheet, at) => ({ ...sheet, name: `表${at} ${sheet.name}` }))
}

/** What a sheet is, as exceljs reads it. */
function shape(sheet: Worksheet): unknown {
  const rows: unknown[] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: unknown[] = []
    row.eachCell({ includeEmpty: true }, ({ address, value, style, master }) =>
      cells.push({ address, value, style, master: master.address }),
    )
    rows.push({ height: row.height, cells })
  })
  return {
    rows,
    // exceljs leaves out a width of 9, which it takes for Excel's own.
    widths: Array.from({ length: sheet.columnCount }, (_, at) => sheet.getColumn(at + 1).width ?? 9),
    merges: sheet.model.merges,
    views: sheet.views,
    page: sheet.pageSetup,
    foot: sheet.headerFooter,
    height: sheet.properties.defaultRowHeight,
  }
}

describe('our own writer beside exceljs', () => {
  let ours: ReadBack
  let theirs: ReadBack
  let breaks: (readonly string[])[]
  beforeAll(async () => {
    const [plain, excel] = [
      new PlainBook({ title: '题', by: '某总工会', day: '2026-01-01' }, nodeCodec),
      new ExceljsBook(),
    ]
    for (const sheet of sheets()) {
      writeSheet(plain, sheet)
      writeSheet(excel, sheet)
    }
    const files = [plain.bytes(), await excel.bytes()] as const
    ours = await readBack(files[0])
    theirs = await readBack(files[1])
    breaks = files.map((bytes) => {
      const zip = openZip(bytes, nodeCodec, LIMITS)
      return sheets().map((_, at) => {
        const xml = new TextDecoder().decode(zip.read(`xl/worksheets/sheet${at + 1}.xml`)!)
        return /<rowBreaks.*<\/rowBreaks>/.exec(xml)?.[0] ?? ''
      })
    })
  })

  it('writes every cell, look, height, width, merge, link, view and page the same', () => {
    expect(ours.excel.worksheets.map(({ name }) => name)).toEqual(
      theirs.excel.worksheets.map(({ name }) => name),
    )
    for (const [at, sheet] of ours.excel.worksheets.entries())
      expect(shape(sheet), sheet.name).toEqual(shape(theirs.excel.worksheets[at]!))
  })

  it('gives our own reader the same cells', () => {
    expect(ours.grids).toEqual(theirs.grids)
  })

  it('breaks pages at the same rows', () => {
    expect(breaks[0]!.some((xml) => xml !== '')).toBe(true)
    expect(breaks[0]).toEqual(breaks[1])
  })

  it('bears title, author and the day that it is given', () => {
    const { title, creator, lastModifiedBy, created, modified } = ours.excel
    expect({ title, creator, lastModifiedBy }).toEqual({
      title: '题',
      creator: '某总工会',
      lastModifiedBy: '某总工会',
    })
    for (const stamp of [created, modified]) expect(stamp.toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })
})
