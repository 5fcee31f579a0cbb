/** What lies among an office's own workbooks: an earlier release's suggestion, somebody else's workbook, Excel's lock. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openOfficeFolder } from '../../office/folder/office-folder.ts'
import { officeOnDisk } from '../../pipeline/disk.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { short } from './support/command-line.ts'
import { Desk, noticeOf } from './support/office-desk.ts'
import { HAZARDS, hazardFile, Senders } from './support/sendings.ts'

const senders = new Senders('own')
const [unit] = senders.units
const hazards = senders.hazards(unit, 2)

/** 审定意见 alone, as it was suggested once, filled by a person. */
const suggestion = () => {
  const blank = short(templateFor(registry, null, '市总工会')!)
  const sheets = blank.sheets.filter(({ form }) => form.id === decisions.id)
  const values = {
    programme: HAZARDS,
    unit: unit.union,
    number: hazards[0]!.number,
    name: hazards[0]!.name,
    decision: '推荐',
  }
  return composeWorkbook({ ...blank, sheets }, { rows: { [decisions.id]: [{ values }] } })
}

async function desk(): Promise<Desk> {
  const made = await Desk.open([unit.union], 2026)
  await made.receives('一.xlsx', await hazardFile(unit, hazards))
  return made
}

describe('among an office’s own workbooks', () => {
  it('a filled suggestion of an earlier release is the office’s, and is kept up like its own', async () => {
    const office = await desk()
    await office.put('济南市审定意见建议-2026.xlsx', await suggestion())
    const { run } = await office.bareRun()
    const lines = await office.linesOf(decisions)
    expect(lines.map(({ number, decision, verdict }) => [number, decision, verdict])).toEqual([
      [hazards[0]!.number, '推荐', '通过'],
      [hazards[1]!.number, undefined, '通过'],
    ])
    expect(run.rollups.find(({ node }) => node.programme.name === HAZARDS)?.node.selection.chosen.size).toBe(
      1,
    )
    await office.leaves()
  })

  it('is refused where nobody says whose it is', async () => {
    const root = await mkdtemp(join(tmpdir(), 'nameless-'))
    const alone = new Desk(root, 2026)
    await alone.receives('一.xlsx', await hazardFile(unit, hazards))
    await alone.put('济南市审定意见建议-2026.xlsx', await suggestion())
    await expect(openOfficeFolder(await officeOnDisk(root))).rejects.toThrow('没有“办公室信息”表')
    await alone.put('甲.xlsx', await noticeOf([unit.union], 2026))
    await alone.put('乙.xlsx', await noticeOf([unit.union], 2027))
    await expect(openOfficeFolder(await officeOnDisk(root))).rejects.toThrow('没有“办公室信息”表')
    await rm(root, { recursive: true })
  })

  it('workbooks of other offices have a folder of their own, and are read beside the office’s', async () => {
    const office = await desk()
    await office.put('其他办公室/上年.xlsx', await noticeOf([unit.union], 2025))
    const opened = await openOfficeFolder(await officeOnDisk(office.root))
    expect(opened.offices.map(({ year, file }) => [year, file])).toEqual([
      [2026, '通知.xlsx'],
      [2025, '其他办公室/上年.xlsx'],
    ])
    expect(opened.office.year).toBe(2026)
    await office.run()
    await office.leaves()
  })

  it('a workbook of somebody’s own and the lock of an open one are left alone', async () => {
    const office = await desk()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('草稿').getCell('A1').value = '午饭名单'
    await office.put('草稿.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    await office.put('~$审定.xlsx', 'lock')
    await office.run()
    await office.leaves()
  })

  it('a file overwritten by its unit is received in its present form', async () => {
    const office = await desk()
    await office.run()
    await office.receives('一.xlsx', await hazardFile(unit, hazards, { version: 2, sent: '09-12' }))
    await office.run()
    expect(await office.act('receive', { unit: unit.union })).toBe(2)
    await office.run()
    await office.leaves()
  })
})
