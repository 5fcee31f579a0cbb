/** What an office's people do with its workbooks: several files, sheets and columns of their own, a save at the worst moment. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { afterEach, describe, expect, it } from 'vitest'
import type { Folder } from '../../office/folder/folder.ts'
import { officeRun } from '../../office/folder/office-run.ts'
import { diskFolder, officeOnDisk } from '../../pipeline/disk.ts'
import { hazardDeadline } from '../../programmes/jinan-hazard/parameters.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import { short } from './support/command-line.ts'
import { Desk } from './support/office-desk.ts'
import { CITY, day, HAZARDS, hazardFile, Senders } from './support/sendings.ts'

const senders = new Senders('files')
const [unit, other] = senders.units
const hazards = senders.hazards(unit, 2)
const numbers = hazards.map(({ number }) => number)

let desk: Desk
afterEach(() => desk.leaves())

const open = async (): Promise<Desk> => {
  desk = await Desk.open([unit.union], 2026)
  await desk.receives('一.xlsx', await hazardFile(unit, hazards))
  return desk
}

/** A workbook of the office's with some of its sheets. */
function part(forms: readonly { readonly id: string }[], rows: Record<string, readonly object[]>) {
  const blank = short(templateFor(registry, null, '市总工会')!)
  const wanted = new Set([officeInfo.id, ...forms.map(({ id }) => id)])
  return composeWorkbook(
    { ...blank, sheets: blank.sheets.filter(({ form }) => wanted.has(form.id)) },
    {
      cards: { [officeInfo.id]: { office: CITY, level: '市级', year: 2026 } },
      rows: Object.fromEntries(
        Object.entries(rows).map(([id, list]) => [id, list.map((values) => ({ values: values as never }))]),
      ),
    },
  )
}

const columnOf = (form: Pick<Form, 'columns'>, key: string): number =>
  Object.keys(form.columns).indexOf(key) + 1

describe('an office’s own workbooks', () => {
  it('may be many: the notice in two, one of them in a folder, and 审定意见 in a file of another name', async () => {
    await open()
    const line = (union: string) => ({ programme: HAZARDS, unit: union, unitKind: '区县总工会', max: 3 })
    await desk.put(
      '通知.xlsx',
      await part([noticeTerms], {
        [noticeTerms.id]: [{ programme: HAZARDS, term: hazardDeadline.name, value: '2026-09-30' }],
      }),
    )
    await desk.put(
      '名额/推荐名额.xlsx',
      await part([allocations], { [allocations.id]: [line(unit.union), line(other.union)] }),
    )
    await desk.put('我的审定.xlsx', await part([decisions], {}))
    const { run, folder } = await desk.run()
    expect(folder.files.map(({ path }) => path).sort()).toEqual(
      ['名额/推荐名额.xlsx', '我的审定.xlsx', '通知.xlsx'].sort(),
    )
    expect(
      run.findings.filter(({ code }) => code.startsWith('office/')).map(({ message }) => message),
    ).toEqual([])
    const node = run.rollups.find((each) => each.node.programme.name === HAZARDS)!.node
    expect(node.office?.sheets.map(({ source }) => source.file)).toContain('名额/推荐名额.xlsx')
    const lines = await desk.linesOf(decisions)
    expect(lines.map(({ number }) => number)).toEqual(numbers)
    await expect(readFile(join(desk.root, '审定.xlsx'))).rejects.toThrow('ENOENT')
  })

  it('that decide one record differently are told at both cells, and the run goes on', async () => {
    await open()
    await desk.run()
    await desk.decide({ programme: HAZARDS, unit: unit.union, number: numbers[0]! }, { decision: '推荐' })
    await desk.put(
      '另一份.xlsx',
      await part([decisions], {
        [decisions.id]: [
          {
            programme: HAZARDS,
            unit: unit.union,
            number: numbers[0],
            decision: '不推荐',
            reason: '证据不足',
            decidedOn: day('2026-10-10'),
          },
        ],
      }),
    )
    const { run } = await desk.bareRun()
    const at = run.findings
      .filter(({ message, file }) => /审定|另一份/.test(file) && /不同|两次|重复|不一致/.test(message))
      .map(({ file, header }) => [file, header])
    expect(at.map(([file]) => file).sort()).toEqual(['另一份.xlsx', '审定.xlsx'].sort())
  })

  it('keep columns, colours, notes, filters and sheets of a person’s own through ten runs, byte for byte', async () => {
    await open()
    await desk.run()
    const free = Object.keys(decisions.columns).length + 2
    await desk.inExcel('审定.xlsx', (book) => {
      const sheet = book.getWorksheet(decisions.sheet)!
      sheet.getRow(3).getCell(free).value = '我的备注'
      sheet.getRow(4).getCell(free).value = '下周核实'
      sheet.getRow(4).getCell(free).note = '王芳记'
      sheet.getRow(4).getCell(columnOf(decisions, 'decision')).fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: 'FFFFCC00' },
      }
      sheet.autoFilter = 'A3:F3'
      const own = book.addWorksheet('我的草稿')
      own.getCell('B2').value = { formula: '1+1', result: 2 }
    })
    const bytes = (): Promise<Buffer> => readFile(join(desk.root, '审定.xlsx'))
    const before = await bytes()
    for (let n = 0; n < 10; n++) {
      // Something for each run to write: a fault comes and goes, and other lines are put beside it.
      const changed = n % 2 === 0 ? { [numbers[0]!]: { fullTimeSafety: true } } : {}
      const sent = `09-${String(11 + n)}`
      await desk.receives('二.xlsx', await hazardFile(unit, hazards, { version: 2 + n, sent, changed }))
      await desk.receives(
        `又${n}.xlsx`,
        await hazardFile(other, senders.hazards(other, 1, n), { version: 1 + n }),
      )
      await desk.bareRun()
    }
    const after = await bytes()
    expect(after.equals(before)).toBe(false)
    const differing = differingParts(before, after, nodeCodec)
    // The one part that changed is the sheet on which the run has lines of its own.
    expect(differing).toHaveLength(1)
    expect(differing[0]).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/)
    await desk.inExcel('审定.xlsx', (book: ExcelJS.Workbook) => {
      const row = book.getWorksheet(decisions.sheet)!.getRow(4)
      expect([row.getCell(free).value, row.getCell(free).note]).toEqual(['下周核实', expect.anything()])
      expect(row.getCell(columnOf(decisions, 'decision')).fill).toMatchObject({
        fgColor: { argb: 'FFFFCC00' },
      })
    })
  })

  it.each([
    ['before anything is staged', 'lock'],
    ['while results are being staged', 'write'],
  ] as const)(
    'saved by a person between reading and writing, %s, keep what the person filled',
    async (_, moment) => {
      await open()
      await desk.run()
      await desk.receives(
        '二.xlsx',
        await hazardFile(unit, senders.hazards(unit, 3), { version: 2, sent: '09-12' }),
      )
      let saved = 0
      const folder = diskFolder(desk.root)
      // Excel writes a new file and moves it into the place of the old one.
      const meddle = async (): Promise<void> => {
        if (saved++ > 0) return
        await desk.fills(
          'decisions',
          { programme: HAZARDS, number: numbers[1]! },
          { decision: '推荐', explanation: '会上定的' },
        )
      }
      const meddled: Folder = {
        ...folder,
        lock: async () => {
          if (moment === 'lock') await meddle()
          return folder.lock()
        },
        write: async (path, content) => {
          if (moment === 'write') await meddle()
          return folder.write(path, content)
        },
      }
      const home = { ...(await officeOnDisk(desk.root)), folder: meddled }
      const done = await officeRun(home, {
        besides: null,
        replies: false,
        today: day('2026-10-10'),
        stamp: desk.stamp(),
      })
      expect(saved).toBeGreaterThan(1)
      await desk.holds()
      const [line, ...others] = (await desk.linesOf(decisions)).filter(({ number }) => number === numbers[1])
      expect([others, line?.['decision'], line?.['explanation']]).toEqual([[], '推荐', '会上定的'])
      // The results tell of it too: they were made from what the person saved.
      const node = done.run.rollups.find((each) => each.node.programme.name === HAZARDS)!.node
      expect([...node.selection.decided].map(([entry]) => entry.number)).toContain(numbers[1])
      expect((await desk.linesOf(decisions)).length).toBe(3)
    },
  )
})
