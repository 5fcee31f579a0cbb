import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { WorkbookHome } from '../../../office/state/workbook-home.ts'
import { registry } from '../../../programmes/registry.ts'
import { keptForm } from '../../../submissions/state/kept-form.ts'
import type { LineValue, LineValues } from '../../../submissions/state/line.ts'
import { lineKey } from '../../../submissions/state/line.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { decided, homeContract, proposed } from '../../submissions/state/support/home-contract.ts'
import { MemoryFiles } from './support/memory-files.ts'

const OFFICE = { union: '济南市总工会', year: 2026, level: '市级' as const }

const made = (files = new MemoryFiles()) => ({
  files,
  home: new WorkbookHome(registry, files, OFFICE, nodeCodec),
})

/** Opens a workbook as Excel would, changes cells of one line, and saves a new file in its place. */
async function inExcel(
  files: MemoryFiles,
  path: string,
  change: (sheet: ExcelJS.Worksheet) => void,
  name = '审定意见',
): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(files.get(path) as unknown as ExcelJS.Buffer)
  change(book.getWorksheet(name)!)
  files.set(path, new Uint8Array(await book.xlsx.writeBuffer()))
}

const plain = (value: LineValue): ExcelJS.CellValue =>
  value instanceof Day ? value.toString() : (value as ExcelJS.CellValue)

/** The column of a key on a sheet as composed, from 1. */
const columnOf = (form: string, key: string): number =>
  Object.keys(keptForm(form).form.columns).indexOf(key) + 1

function rowOf(sheet: ExcelJS.Worksheet, form: string, about: LineValues): ExcelJS.Row {
  const kept = keptForm(form)
  for (let number = 4; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    const values = Object.fromEntries(
      kept.about.map((key) => [key, row.getCell(columnOf(form, key)).value as LineValue]),
    )
    if (lineKey(kept, values) === lineKey(kept, about)) return row
  }
  throw new Error('no such line')
}

homeContract('workbooks', async () => {
  const { files, home } = made()
  return {
    home,
    edit: (form, about, sets) =>
      inExcel(files, keptForm(form).file, (sheet) => {
        const row = rowOf(sheet, form, about)
        for (const [key, value] of Object.entries(sets)) row.getCell(columnOf(form, key)).value = plain(value)
      }),
  }
})

describe('a state in workbooks', () => {
  const start = async () => {
    const { files, home } = made()
    await home.apply([proposed('1'), proposed('2')])
    return { files, home }
  }

  it('makes the workbooks that the office lacks, each with whose they are', async () => {
    const { files, home } = await start()
    expect(files.paths()).toEqual(['审定.xlsx'])
    expect((await home.wholeOffice())?.union).toBe('济南市总工会')
  })

  it('writes where the office keeps the sheet, under whatever name', async () => {
    const { files, home } = await start()
    files.rename('审定.xlsx', '2026年/我的审定.xlsx')
    await home.apply([proposed('3')])
    expect(files.paths()).toEqual(['2026年/我的审定.xlsx'])
    expect((await home.read()).lines).toHaveLength(3)
  })

  it('writes nothing where nothing changed', async () => {
    const { files, home } = await start()
    const before = files.get('审定.xlsx')
    await home.apply([proposed('1'), proposed('2')])
    expect(files.get('审定.xlsx')).toBe(before)
  })

  it('keeps columns, colours, notes and sheets of a person’s own through ten runs', async () => {
    const { files, home } = await start()
    await inExcel(files, '审定.xlsx', (sheet) => {
      const free = Object.keys(keptForm('decisions').form.columns).length + 2
      sheet.getRow(3).getCell(free).value = '我的备注'
      sheet.getRow(4).getCell(free).value = '下周核实'
      sheet.getRow(4).getCell(free).note = '王芳记'
      sheet.getRow(4).getCell(columnOf('decisions', 'decision')).fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: 'FFFFCC00' },
      }
      sheet.workbook.addWorksheet('我的草稿').getCell('A1').value = '留着'
    })
    const parts = () => files.parts('审定.xlsx')
    const first = parts()
    for (let run = 0; run < 10; run++)
      await home.apply([
        { ...proposed('1', { verdict: `第${run}次` }), kind: 'judged' },
        proposed(String(10 + run)),
      ])
    const last = parts()
    const sheets = [...first.keys()].filter(
      (name) => !/sheet3\.xml|sharedStrings|styles|calcChain/.test(name),
    )
    expect(sheets.filter((name) => last.get(name) !== first.get(name))).toEqual([])
    await inExcel(files, '审定.xlsx', (sheet) => {
      const free = Object.keys(keptForm('decisions').form.columns).length + 2
      expect(sheet.getRow(4).getCell(free).value).toBe('下周核实')
      expect(sheet.getRow(4).getCell(columnOf('decisions', 'decision')).fill).toMatchObject({
        fgColor: { argb: 'FFFFCC00' },
      })
    })
  })

  it('does not overwrite what it cannot read', async () => {
    const { files, home } = await start()
    await inExcel(files, '审定.xlsx', (sheet) => {
      rowOf(sheet, 'decisions', proposed('1').sets).getCell(columnOf('decisions', 'rank')).value = '第一'
    })
    const { lines, conflicts } = await home.apply([decided('1', { rank: 2 })])
    expect(conflicts).toMatchObject([{ key: 'rank', found: '第一', wanted: 2 }])
    expect(lines.find(({ values }) => values['number'] === '1')?.values['rank']).toBe('第一')
  })

  it('reads again what somebody saved in the very moment of writing', async () => {
    const { files, home } = await start()
    files.beforeReplace(() =>
      inExcel(files, '审定.xlsx', (sheet) => {
        rowOf(sheet, 'decisions', proposed('2').sets).getCell(columnOf('decisions', 'decision')).value =
          '推荐'
      }),
    )
    const { lines } = await home.apply([decided('1', { decision: '不推荐', reason: '不符' })])
    expect(lines.map(({ values }) => values['decision'])).toEqual(['不推荐', '推荐'])
  })

  it('writes nothing where a workbook cannot be replaced', async () => {
    const { files, home } = await start()
    const before = files.get('审定.xlsx')
    files.refuse('审定.xlsx')
    await expect(home.apply([proposed('3')])).rejects.toThrow('审定.xlsx')
    expect(files.get('审定.xlsx')).toBe(before)
  })
})
