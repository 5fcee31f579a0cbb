/** One list of theirs in which several unions stand, on an office's desk: each is received, answered and kept for itself. */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { officeRun } from '../../office/folder/office-run.ts'
import { mapCommand } from '../../pipeline/commands/map.ts'
import { officeOnDisk } from '../../pipeline/disk.ts'
import { foreignSenders, formMapping, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import { book, grid } from '../submissions/foreign/strangers.ts'
import { xlsxOf } from '../submissions/foreign/strangers-file.ts'
import { Desk, filesBelow } from './support/office-desk.ts'
import { day } from './support/sendings.ts'

const [LIXIA, SHIZHONG] = ['历下区总工会', '市中区总工会']

const LIST = book(
  grid('Sheet1', [
    ['2026年济南市创新工作室推荐汇总表'],
    ['推荐单位', '工作室名称', '所在单位', '申报类别', '成立日期'],
    ['历下区', '张伟创新工作室', '甲公司', '技术创新型', '2020-05-01'],
    [SHIZHONG, '李强创新工作室', '乙公司', '技术创新型', '2020-05-01'],
    [LIXIA, '王芳创新工作室', '丙公司', '技术创新型', '不详'],
  ]),
)

describe('a list in which several unions stand', () => {
  let desk: Desk
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    desk = await Desk.open([LIXIA, SHIZHONG], 2026)
    await desk.receives('汇总.xlsx', await xlsxOf(LIST))
    await mapCommand(`${desk.root}/收件/汇总.xlsx`, { into: desk.root })
    for (const label of [WHOLE_FORM, '成立日期'])
      await desk.fills(formMapping.id, { sample: '济南市创新工作室推荐汇总表', label }, { confirmed: '是' })
  })
  const textOfDocument = async (path: string): Promise<string> =>
    strFromU8(unzipSync(await readFile(`${desk.root}/结果/${path}`))['word/document.xml']!)
  afterAll(async () => {
    vi.restoreAllMocks()
    await desk.leaves()
  })

  it('is put before the office once a unit, each with its own records', async () => {
    const { run } = await desk.run()
    const { node } = run.rollups.find(({ node: { programme } }) => programme.id === 'jinan-studio')!
    expect(node.entries.map(({ submission, number }) => [submission.unit, number])).toEqual([
      [LIXIA, '张伟创新工作室'],
      [LIXIA, '王芳创新工作室'],
      [SHIZHONG, '李强创新工作室'],
    ])
    expect(
      (await desk.linesOf(foreignSenders)).map(({ found, unit, unitKind, confirmed }) => [
        found,
        unit,
        unitKind,
        confirmed,
      ]),
    ).toEqual([LIXIA, SHIZHONG].map((unit) => [unit, unit, '区县总工会', undefined]))
  })

  it('is answered to each by itself, and nobody is handed the rows of another', async () => {
    const home = await officeOnDisk(desk.root)
    await officeRun(home, { besides: null, replies: true, today: day('2026-10-10'), stamp: desk.stamp() })
    const files = [...(await filesBelow(`${desk.root}/结果`)).keys()].filter((path) =>
      path.includes('/返回/'),
    )
    expect(files.map((path) => path.split('/返回/')[1]).sort()).toEqual(
      [SHIZHONG, LIXIA].map((unit) => `${unit}/汇总（回复）.docx`).sort(),
    )
    const letter = async (unit: string): Promise<string> =>
      textOfDocument(files.find((path) => path.includes(unit))!)
    expect(await letter(LIXIA)).toContain('不详')
    expect(await letter(SHIZHONG)).not.toContain('不详')
  })

  it('is kept for whom it was received, once it lies in 收件 no more', async () => {
    await desk.fills(foreignSenders.id, { found: SHIZHONG }, { confirmed: '是' })
    await desk.run()
    expect(await desk.act('receive', { unit: SHIZHONG, number: '李强创新工作室' })).toBe(1)
    await desk.drops('汇总.xlsx')
    await desk.receives('空.csv', '')
    const { fromArchive } = await desk.run()
    expect(
      fromArchive.map(({ unit, sheets }) => [
        unit,
        sheets.flatMap(({ reading }) => reading.records.map(({ number }) => number)),
      ]),
    ).toEqual([[SHIZHONG, [4]]])
  })
})
