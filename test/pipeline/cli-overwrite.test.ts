/** What a user has on disk stays as it is; what cannot be written is said before anything is. */

import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { commandLine, GOOD, hazardWorkbook } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

const OFFICE = templateFor(registry, null, '市总工会')!
const COUNTY = templateFor(registry, 'jinan-hazard', '区县总工会')!

const filledOffice = () =>
  composeWorkbook(OFFICE, {
    cards: { [officeInfo.id]: { office: '济南市总工会', level: '市级', year: 2026 } },
  })

/** A blank into which somebody has typed one cell, by the label left of it. */
async function typedInto(
  blank: Uint8Array,
  sheet: string,
  label: string,
  value: string,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(blank as unknown as ExcelJS.Buffer)
  book.getWorksheet(sheet)!.eachRow((row) => {
    if (row.getCell(1).text.endsWith(label)) row.getCell(2).value = value
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('templates', () => {
  it('writes over its own blanks, also of another year', async () => {
    expect(cli('templates', '--for-office', '--out', 'again').status).toBe(0)
    expect(cli('templates', '--for-office', '--out', 'again').status).toBe(0)
    await writeFile(
      at('office.xlsx'),
      await composeWorkbook(OFFICE, {
        cards: { [officeInfo.id]: { office: '济南市总工会', level: '市级', year: 2027 } },
      }),
    )
    await writeFile(
      at('qingdao.xlsx'),
      await composeWorkbook(OFFICE, {
        cards: { [officeInfo.id]: { office: '青岛市总工会', level: '市级', year: 2026 } },
      }),
    )
    for (const offices of [['--office', 'office.xlsx'], ['--office', 'qingdao.xlsx'], []])
      expect(cli('templates', ...offices, '--out', 'again')).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    ['the office’s workbook', OFFICE.fileName, filledOffice],
    ['a county’s submission', COUNTY.fileName, () => hazardWorkbook('历下区总工会', [GOOD])],
    ['a file that is no workbook', COUNTY.fileName, async () => 'mine'],
  ])('does not write over %s', async (what, name, make) => {
    const folder = `filled ${what}`
    await inbox(folder, { [name]: await make() })
    const before = await readFile(at(folder, name))
    const { status, stderr } = cli('templates', '--for-office', '--out', folder)
    expect(status).toBe(2)
    expect(stderr).toContain(`“${name}”`)
    expect(stderr).toContain('已经填写过，没有覆盖')
    expect(Buffer.compare(await readFile(at(folder, name)), before)).toBe(0)
    expect(await readdir(at(folder))).toEqual([name])
  })

  it('does not write over a blank in which only the sender stands', async () => {
    expect(cli('templates', '--out', 'in-place').status).toBe(0)
    const file = at('in-place', COUNTY.fileName)
    const mine = await typedInto(await readFile(file), '报送信息', '报送单位', '历下区总工会')
    await writeFile(file, mine)
    expect(cli('templates', '--out', 'in-place').status).toBe(2)
    expect(Buffer.compare(await readFile(file), mine)).toBe(0)
  })
})

describe('--json and --csv', () => {
  it('never take the place of a workbook or an input', async () => {
    const name = await inbox('victims', {
      'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]),
      'b.json': '{}',
    })
    const before = await readFile(at(name, 'a.xlsx'))
    for (const [option, target, words] of [
      ['--json', 'victims/a.xlsx', '不能写成工作簿'],
      ['--csv', 'victims/new.xlsx', '不能写成工作簿'],
      ['--json', 'victims/../victims/b.json', '不能覆盖输入文件'],
      ['--json', 'victims', '是一个文件夹'],
      ['--csv', 'victims/b.json/c.csv', '是一个文件'],
    ] as const) {
      const { status, stderr } = cli('check', name, option, target)
      expect([target, status]).toEqual([target, 2])
      expect(stderr).toContain(words)
    }
    expect(cli('rollup', name, '--json', 'victims/a.xlsx', '--out', 'victims-out').status).toBe(2)
    await expect(stat(at('victims-out'))).rejects.toThrow()
    expect(Buffer.compare(await readFile(at(name, 'a.xlsx')), before)).toBe(0)
    expect(await readFile(at(name, 'b.json'), 'utf8')).toBe('{}')
    expect(await readdir(at(name))).toEqual(['a.xlsx', 'b.json'])
  })

  it('make the folder that they are asked into', async () => {
    const name = await inbox('results', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    const { status } = cli('check', name, '--json', 'new/deep/a.json', '--csv', 'new/a.csv')
    expect(status).toBe(0)
    expect(await readdir(at('new'))).toEqual(['a.csv', 'deep'])
    expect(await readdir(at('new/deep'))).toEqual(['a.json'])
  })
})

describe('--out', () => {
  it('that names a file, or lies under one, is reported in Chinese', async () => {
    const name = await inbox('out-file', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    await writeFile(at('file.txt'), 'x')
    for (const out of ['file.txt', 'file.txt/under'])
      for (const call of [['rollup', name], ['templates']]) {
        const { status, stderr } = cli(...call, '--out', out)
        expect(status).toBe(2)
        expect(stderr).toContain('是一个文件')
        expect(stderr).not.toContain('程序出错')
      }
  })

  it('with a folder in the place of a result writes nothing', async () => {
    const name = await inbox('out-folder', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    await mkdir(at('out-taken/findings.csv'), { recursive: true })
    const { status, stderr } = cli('rollup', name, '--out', 'out-taken')
    expect(status).toBe(2)
    expect(stderr).toContain('是一个文件夹')
    expect(await readdir(at('out-taken'))).toEqual(['findings.csv'])
  })

  it('with a broken list of earlier results goes on', async () => {
    const name = await inbox('broken-list', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    await inbox('broken-out', { '.outputs.json': '{"half' })
    expect(cli('rollup', name, '--out', 'broken-out')).toMatchObject({ status: 0 })
    const list = JSON.parse(await readFile(at('broken-out/.outputs.json'), 'utf8'))
    expect(Object.keys(list)).toContain('findings.csv')
  })
})
