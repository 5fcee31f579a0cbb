/** Other people's forms on an office's desk: refused, mapped, confirmed, read, received, decided. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { byRank, inTotals } from '../../office/report/entry-words.ts'
import type { Run } from '../../office/rollup.ts'
import { mapCommand } from '../../pipeline/commands/map.ts'
import { nextSteps } from '../../pipeline/next-steps.ts'
import { foreignSenders, formMapping, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { hazardSummary, studioSummary } from '../submissions/foreign/strangers.ts'
import { xlsOf, xlsxOf } from '../submissions/foreign/strangers-file.ts'
import { Desk } from './support/office-desk.ts'

describe('other people’s forms', () => {
  let desk: Desk
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    desk = await Desk.open(['历下区总工会', '市中区总工会'], 2026)
    await desk.receives('历下区.xlsx', await xlsxOf(studioSummary('历下区总工会')))
    await desk.receives('市中区/汇总表.xls', await xlsOf(studioSummary('')))
    await desk.receives('隐患.xlsx', await xlsxOf(hazardSummary()))
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await desk.leaves()
  })

  const steps = async (run: Run) => {
    const state = await desk.state()
    return nextSteps([], { run, state, fileOf: (form) => form, results: '结果' }).map(({ what }) => what)
  }

  const codes = async () => {
    const { run, read } = await desk.run()
    return { run, read, refused: run.refused.map(({ file, code }) => [file, code]) }
  }

  it('are refused until the office has mapped them, with the command that does', async () => {
    const { refused, run } = await codes()
    expect(refused).toEqual([
      ['历下区.xlsx', 'intake/no-info'],
      ['市中区/汇总表.xls', 'intake/no-info'],
      ['隐患.xlsx', 'intake/no-info'],
    ])
    expect(await steps(run)).toContain(
      '其中 3 份没有“报送信息”表：是通知自带的表样的，运行 map 对照一次，以后照它读取',
    )
  })

  it('are put before the office column by column; asked twice, nothing is written twice', async () => {
    const at = join(await mkdtemp(join(tmpdir(), 'form-')), '表样.xlsx')
    await writeFile(at, await xlsxOf(studioSummary('')))
    await mapCommand(at, { into: desk.root })
    await mapCommand(join(desk.root, '收件/隐患.xlsx'), { into: desk.root })
    const lines = await desk.linesOf(formMapping)
    expect(
      lines.filter(({ label }) => label === WHOLE_FORM).map(({ column, confirmed }) => [column, confirmed]),
    ).toEqual([
      ['创新工作室申报表', undefined],
      ['职工排查安全生产隐患奖励申请表', undefined],
    ])
    expect(lines.length).toBe(15 + 1 + 8 + 1)
    await desk.changesNothing(() => mapCommand(at, { into: desk.root }))
  })

  it('are still refused while no person has confirmed the form', async () => {
    const { refused, run } = await codes()
    expect(refused).toHaveLength(3)
    expect(await steps(run)).toContain('2 张别的表样还没有确认：在“表样对照”表核对栏目，“确认”填“是”')
  })

  it('are listed for another form of ours once its line in the sheet names that one, and back again', async () => {
    const at = join(desk.root, '收件/历下区.xlsx')
    const sample = '济南市劳模和工匠人才创新工作室推荐汇总表'
    const whole = async () =>
      (await desk.linesOf(formMapping)).find((line) => line.sample === sample && line.label === WHOLE_FORM)!
    const [ours, other] = ['创新工作室申报表', '创新工作室推荐汇总表']
    for (const title of [other, ours]) {
      await desk.fills(formMapping.id, { sample, label: WHOLE_FORM }, { column: title, confirmed: '是' })
      const { refused, run } = await codes()
      expect(refused).toHaveLength(3)
      expect(run.findings.filter(({ code }) => code === 'foreign/mapping')).toMatchObject([
        { severity: 'error', value: title },
      ])
      await mapCommand(at, { into: desk.root })
      expect(await whole()).toMatchObject({ column: title, listedFor: title })
      expect((await whole()).confirmed).toBeUndefined()
    }
    expect(await desk.linesOf(formMapping)).toHaveLength(15 + 1 + 8 + 1)
  })

  it('are read once it is confirmed, by certain and confirmed columns alone; senders are put before the office', async () => {
    const sample = '济南市劳模和工匠人才创新工作室推荐汇总表'
    await desk.fills(formMapping.id, { sample, label: WHOLE_FORM }, { confirmed: '是' })
    await desk.fills(formMapping.id, { sample, label: '所在单位名称' }, { confirmed: '是' })
    const { refused, read, run } = await codes()
    expect(await steps(run)).toContain(
      '2 家的报送单位照文件名或表上所写读取：在“报送认定”表核对，“确认”填“是”',
    )
    expect(refused).toEqual([['隐患.xlsx', 'intake/no-info']])
    expect(
      read.submissions.map(({ unit, sheets }) => [
        unit,
        sheets[0]!.reading.records.map(({ row }) => (row as { employer?: string }).employer),
      ]),
    ).toEqual([
      ['历下区总工会', ['甲机械有限公司', '乙电力有限公司']],
      ['市中区总工会', ['甲机械有限公司', '乙电力有限公司']],
    ])
    expect(
      (await desk.linesOf(foreignSenders)).map(({ found, unit, unitKind, confirmed }) => [
        found,
        unit,
        unitKind,
        confirmed,
      ]),
    ).toEqual([
      ['历下区总工会', '历下区总工会', '区县总工会', undefined],
      ['市中区总工会', '市中区总工会', '区县总工会', undefined],
    ])
  })

  it('are asked for once a unit, received and decided like any other', async () => {
    await desk.fills(foreignSenders.id, { found: '历下区总工会' }, { confirmed: '是' })
    const { run } = await codes()
    const asked = run.findings.filter(({ code }) => code === 'foreign/sender').map(({ unit }) => unit)
    expect(asked).toEqual(['市中区总工会'])
    await desk.decide({ unit: '历下区总工会', number: '李强创新工作室' }, { decision: '推荐', rank: 1 })
    expect(await desk.act('receive', { unit: '历下区总工会', number: '李强创新工作室' })).toBe(1)
    await desk.drops('历下区.xlsx')
    const { fromArchive } = await desk.run()
    expect(fromArchive.map(({ unit, sheets }) => [unit, sheets[0]!.reading.records.length])).toEqual([
      ['历下区总工会', 1],
    ])
  })

  it('go out in the office’s own blank, beside ours', async () => {
    await desk.put('表样/推荐汇总表.xlsx', await xlsxOf(studioSummary('', [])))
    const { run, unfilled } = await desk.run()
    expect(unfilled).toEqual([])
    const { node } = run.rollups.find(({ node: { programme } }) => programme.id === 'jinan-studio')!
    const path = join(desk.root, '结果', node.programme.name, '济南市/推荐汇总表（汇总）.xlsx')
    const rows = readBook(await readFile(path)).sheets[0]!.rows.filter(({ number }) => number > 5)
    expect(rows.map(({ cells }) => [cells[0], cells[1]])).toEqual(
      node.entries
        .filter(inTotals)
        .sort(byRank(node))
        .map(({ name }, i) => [i + 1, name]),
    )
  })
})
