/** An office works in its own folder, over the command line as it ships. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { yearTotals } from '../../templates/forms/year-totals.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import type { HazardSample } from '../submissions/support/samples.ts'
import { commandLine, hazardWorkbook, short } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

const CITY = '济南市总工会'
const PROGRAMME = '济南市隐患排查奖励'
const BY = ['--by', '王芳'] as const

const one = (n: number, rest: Partial<HazardSample> = {}): HazardSample => ({
  number: `H${n}`,
  hazard: `${'甲乙丙丁戊己庚辛壬癸'[n % 10]}号隐患${n}`,
  place: `第${n}车间`,
  ...rest,
})

const notice = (year = 2026) =>
  composeWorkbook(short(templateFor(registry, null, '市总工会')!), {
    cards: { [officeInfo.id]: { office: CITY, level: '市级', year, contact: '王芳' } },
    rows: {
      [allocations.id]: ['历下区总工会', '天桥区总工会'].map((unit) => ({
        values: { programme: PROGRAMME, unit, unitKind: '区县总工会', max: 3 },
      })),
    },
  })

async function office(name: string): Promise<string> {
  await inbox(name, {
    '通知.xlsx': await notice(),
    '收件/历下.xlsx': await hazardWorkbook('历下区总工会', [one(1), one(2)]),
  })
  return name
}

/** A required column bears a mark beside its name. */
const headerText = (value: unknown): string =>
  (typeof value === 'object' && value !== null && 'richText' in value
    ? (value.richText as { text: string }[]).map(({ text }) => text).join('')
    : String(value)
  ).replace(/[*＊\s]/g, '')

/** The rows of a sheet by their headers. */
async function rowsOf(path: string, sheet: string, headerRow = 3): Promise<Record<string, unknown>[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(at(path))
  const found = book.getWorksheet(sheet)!
  const headers = Array.from(found.getRow(headerRow).values as unknown[], headerText)
  const rows: Record<string, unknown>[] = []
  for (let i = headerRow + 1; i <= found.rowCount; i++) {
    const values = Array.from(found.getRow(i).values as unknown[])
    if (values.length > 1) rows.push(Object.fromEntries(headers.map((header, c) => [header, values[c]])))
  }
  return rows
}

async function inExcel(
  path: string,
  sheet: string,
  change: (sheet: ExcelJS.Worksheet) => void,
): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(at(path))
  change(book.getWorksheet(sheet)!)
  await book.xlsx.writeFile(at(path))
}

const columnOf = (form: { readonly columns: object }, key: string): number =>
  Object.keys(form.columns).indexOf(key) + 1

describe('an office in its own folder', () => {
  it('finds what was sent, writes results and keeps its state, and says what to do next', async () => {
    const folder = await office('first')
    const { stdout, stderr, status } = cli('rollup', folder)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('读取 2 = 通过 2')
    expect(stdout).toMatch(/下一步：\n {2}1\. 2 条还没有意见/)
    expect(stdout).toContain('1 家没有报送')
    expect((await readdir(at(folder))).sort()).toEqual(
      ['.outputs.json', '历年统计.xlsx', '存档', '收件', '收件登记.xlsx', '结果', '通知.xlsx'].sort(),
    )
    const lines = await rowsOf(`${folder}/通知.xlsx`, decisions.sheet)
    expect(lines.map((line) => [line['申报编号'], line['校验结论'], line['建议'], line['意见']])).toEqual([
      ['H1', '通过', '可以推荐', undefined],
      ['H2', '通过', '可以推荐', undefined],
    ])
    expect((await rowsOf(`${folder}/收件登记.xlsx`, receipts.sheet)).map((line) => line['状态'])).toEqual([
      '未接收',
      '未接收',
    ])
  })

  it('leaves what a person filled where it is, run after run', async () => {
    const folder = await office('filled')
    cli('rollup', folder)
    await inExcel(`${folder}/通知.xlsx`, decisions.sheet, (sheet) => {
      sheet.getRow(4).getCell(columnOf(decisions, 'decision')).value = '推荐'
      sheet.getRow(4).getCell(columnOf(decisions, 'decidedOn')).value = '2026-10-10'
      sheet.getRow(5).getCell(columnOf(decisions, 'decision')).value = '不推荐'
      sheet.getRow(5).getCell(columnOf(decisions, 'reason')).value = '证据不足'
    })
    for (let i = 0; i < 3; i++) expect(cli('rollup', folder).stdout).not.toContain('还没有意见')
    const lines = await rowsOf(`${folder}/通知.xlsx`, decisions.sheet)
    expect(lines.map((line) => [line['意见'], line['理由']])).toEqual([
      ['推荐', undefined],
      ['不推荐', '证据不足'],
    ])
  })

  it('writes nothing new where nothing is new', async () => {
    const folder = await office('same')
    cli('rollup', folder)
    const before = await readFile(at(folder, '通知.xlsx'))
    const time = (await stat(at(folder, '收件登记.xlsx'))).mtimeMs
    cli('rollup', folder)
    expect((await readFile(at(folder, '通知.xlsx'))).equals(before)).toBe(true)
    expect((await stat(at(folder, '收件登记.xlsx'))).mtimeMs).toBe(time)
  })

  it('locks what it accepted: a later sending waits, and counts once it is unlocked', async () => {
    const folder = await office('locked')
    cli('rollup', folder)
    expect(cli('receive', folder, '--unit', '历下区总工会', '--number', 'H1', ...BY).stdout).toBe(
      '已接收 1 条\n',
    )
    await writeFile(
      at(folder, '收件/历下2.xlsx'),
      await hazardWorkbook('历下区总工会', [one(1, { place: '第九车间' }), one(2)], { version: 2 }),
    )
    expect(cli('rollup', folder).stdout).toContain('待解锁 1')
    expect(
      cli('unlock', folder, '--unit', '历下区总工会', '--number', 'H1', '--reason', '部位更正', ...BY).status,
    ).toBe(0)
    const after = cli('rollup', folder).stdout
    expect(after).not.toContain('待解锁')
    expect(after).toContain('被替代 2')
  })

  it('counts what it accepted although the file in 收件 is gone', async () => {
    const folder = await office('gone')
    cli('rollup', folder)
    cli('receive', folder, '--unit', '历下区总工会', ...BY)
    await rm(at(folder, '收件/历下.xlsx'))
    await writeFile(at(folder, '收件/天桥.xlsx'), await hazardWorkbook('天桥区总工会', [one(5)]))
    const { stdout } = cli('rollup', folder)
    expect(stdout).toContain('收件中已没有这份已接收的文件，按存档计')
    expect(stdout).toContain('读取 3 = 通过 3')
  })

  it('does not take a workbook of its own among what was sent', async () => {
    const folder = await office('misplaced')
    await writeFile(at(folder, '收件/通知副本.xlsx'), await notice())
    const { stdout } = cli('rollup', folder)
    expect(stdout).toContain('未采用 1 份')
    expect(stdout).toContain('通知副本.xlsx：是办公室工作簿，不当作报送读取')
  })

  it('keeps a result that somebody changed beside the new one', async () => {
    const folder = await office('changed')
    cli('rollup', folder)
    const result = `结果/${PROGRAMME}/济南市/济南市汇总-2026.xlsx`
    await writeFile(at(folder, result), Buffer.concat([await readFile(at(folder, result)), Buffer.from('x')]))
    const { stdout } = cli('rollup', folder)
    expect(stdout).toContain(
      `下列结果写出以后被人改过，改过的留在：\n  ${result.replace('.xlsx', '（手工改动）.xlsx')}`,
    )
    expect(cli('rollup', folder).stdout).not.toContain('手工改动')
  })

  it('decides from the command line, once for each programme, and not without a name', async () => {
    const folder = await office('decide')
    cli('rollup', folder)
    expect(cli('decide', folder, '推荐', '--unit', '历下区总工会', '--number', 'H1').stderr).toContain('--by')
    expect(
      cli('decide', folder, '推荐', '--unit', '历下区总工会', '--number', 'H1', '--rank', '1', ...BY).stdout,
    ).toBe('已写入意见 1 条\n')
    const [line] = await rowsOf(`${folder}/通知.xlsx`, decisions.sheet)
    expect([line?.['意见'], line?.['排序'], line?.['审定人']]).toEqual(['推荐', 1, '王芳'])
    expect(cli('decide', folder, '推荐', '--unit', '历下区总工会', '--number', 'H9', ...BY).stderr).toContain(
      '“审定意见”中没有',
    )
    const unit = ['--unit', '历下区总工会'] as const
    const term = [
      '--programme',
      '济南市隐患排查奖励',
      '--to',
      '2026-10-15',
      '--reason',
      '受灾，主席同意',
    ] as const
    expect(cli('extend', folder, ...unit, ...term, ...BY).stdout).toBe('已写入延期 1 条\n')
    const rows = await rowsOf(`${folder}/通知.xlsx`, allocations.sheet)
    expect(rows.filter((row) => row['延期至']).map((row) => [row['推荐单位'], row['延期理由']])).toEqual([
      ['历下区总工会', expect.stringMatching(/^受灾，主席同意（王芳，20/)],
    ])
    const item = ['--number', 'H1', '--rule', 'YH-02', '--result'] as const
    expect(cli('tick', folder, ...unit, ...item, '存疑', ...BY).stdout).toContain('存疑要写明意见')
    expect(cli('tick', folder, ...unit, ...item, '符合', ...BY).stdout).toBe('已写入审核意见 1 条\n')
    expect(await rowsOf(`${folder}/审定.xlsx`, '审核记录')).toMatchObject([
      { 审核结论: '符合', 审核人: '王芳' },
    ])
    expect(cli('rollup', folder).status).not.toBe(3)
  })

  it('starts the next year with units and without days', async () => {
    const folder = await office('year')
    cli('rollup', folder)
    const { stdout, status } = cli('start-year', '--from', folder, '--year', '2027', '--to', 'year-2027')
    expect(status).toBe(0)
    expect(stdout).toContain('下一步：')
    const units = await rowsOf('year-2027/通知.xlsx', allocations.sheet)
    expect(units.map((line) => line['推荐单位']).filter(Boolean)).toEqual(['历下区总工会', '天桥区总工会'])
    const totals = await rowsOf('year-2027/历年统计.xlsx', yearTotals.sheet)
    expect(
      totals.map((line) => [line['年度'], line['单位或条文'], line['申报数'], line['金额（元）']]),
    ).toEqual([[2026, '历下区总工会', 2, 6000]])
    expect(cli('start-year', '--from', folder, '--year', '2027', '--to', 'year-2027').status).toBe(2)
  })

  it('keeps the last five states', async () => {
    const folder = await office('states')
    cli('rollup', folder)
    for (let i = 0; i < 6; i++)
      cli('decide', folder, '推荐', '--unit', '历下区总工会', '--number', 'H1', '--reason', `第${i}次`, ...BY)
    expect(await readdir(at(folder, '存档/以前的状态'))).toHaveLength(5)
  })
})
