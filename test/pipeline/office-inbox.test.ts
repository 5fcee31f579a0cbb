/** Which folder holds what was sent: called 收件, or confirmed once by a person. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openOfficeFolder } from '../../office/folder/office-folder.ts'
import { homeOnDisk, officeOnDisk } from '../../pipeline/disk.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import { commandLine, GOOD, hazardWorkbook } from './support/command-line.ts'
import { noticeOf } from './support/office-desk.ts'

const { at, cli, inbox } = commandLine()

const UNIT = '历下区总工会'
const BY = ['--by', '王芳'] as const

/** An office's folder whose inbox has a name of its own; what was sent holds a workbook that claims to be the office's. */
async function office(name: string, more: Record<string, Uint8Array> = {}): Promise<string> {
  return inbox(name, {
    '通知.xlsx': await noticeOf([UNIT], 2026),
    '来件/历下.xlsx': await hazardWorkbook(UNIT, [GOOD]),
    '来件/下发/通知.xlsx': await noticeOf(['天桥区总工会'], 2026),
    ...more,
  })
}

const cellsOf = async (path: string): Promise<unknown[]> =>
  readBook(await readFile(at(path)))
    .sheets.find(({ name }) => name === officeInfo.sheet)!
    .rows.flatMap(({ cells }) => cells)
    .filter((cell) => cell !== null)

describe('the folder of what was sent', () => {
  it('is asked for where it is not called 收件, and nothing is written before', async () => {
    const folder = await office('asked', { '草稿/一.xlsx': await hazardWorkbook(UNIT, [GOOD]) })
    const { status, stderr } = cli('rollup', folder)
    expect(status).toBe(2)
    expect(stderr).toContain('请用 --inbox 写明，只用写一次')
    expect(stderr).toContain('来件')
    expect((await readdir(at(folder))).sort()).toEqual(['来件', '草稿', '通知.xlsx'].sort())
    expect(cli('remind', folder).stderr).toContain('没有“收件”文件夹')
  })

  it('is kept in 办公室信息 in place once a person has said it, and known from then on', async () => {
    const folder = await office('said')
    const before = await readFile(at(folder, '通知.xlsx'))
    const first = cli('rollup', folder, '--inbox', '来件', '--no-replies')
    expect(first.stdout).toContain('读取 1 = 通过 1')
    // What was sent is never the office's, whatever it holds.
    expect(first.stdout).toContain('下发/通知.xlsx：是办公室工作簿，不当作报送读取')
    const cells = await cellsOf(`${folder}/通知.xlsx`)
    expect(cells[cells.indexOf('收件文件夹') + 1]).toBe('来件')
    const bare = differingParts(before, await readFile(at(folder, '通知.xlsx')), nodeCodec)
    expect(bare.filter((part) => /styles|theme|sharedStrings/.test(part))).toEqual([])
    expect(await readdir(at(folder))).not.toContain('收件')

    expect(cli('rollup', folder, '--no-replies').stdout).toContain('读取 1 = 通过 1')
    expect(cli('receive', folder, '--unit', UNIT, ...BY).stdout).toBe('已接收 1 条\n')
    expect(cli('decide', folder, '推荐', '--unit', UNIT, '--number', 'H1', ...BY).status).toBe(0)
    const { office: own } = await openOfficeFolder(await officeOnDisk(at(folder)))
    expect(own.sheets.map(({ source }) => source.file)).not.toContain('来件/下发/通知.xlsx')
    expect(cli('start-year', '--from', folder, '--year', '2027', '--to', 'said-2027').status).toBe(0)
    expect(await readdir(at('said-2027'))).toContain('收件')
  })

  it('is written below the last line of a card that has no line for it', async () => {
    const folder = await office('old-card')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(at(folder, '通知.xlsx'))
    book.getWorksheet(officeInfo.sheet)!.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.text.startsWith('收件文件夹'))
          for (const each of [cell, row.getCell(Number(cell.col) + 1)]) each.value = null
      }),
    )
    await book.xlsx.writeFile(at(folder, '通知.xlsx'))
    expect(cli('rollup', folder, '--inbox', '来件', '--no-replies').stdout).toContain('读取 1 = 通过 1')
    expect(cli('rollup', folder, '--no-replies').stdout).toContain('读取 1 = 通过 1')
  })

  it.each([
    ['nothing of that name', '没有', '没有文件夹“没有”'],
    ['a path', '来件/下发', '没有文件夹“来件/下发”'],
    ['the results', '结果', '没有文件夹“结果”'],
  ])('is not %s', async (_, name, why) => {
    const folder = await office(`not-${name.replace('/', '-')}`)
    const { status, stderr } = cli('rollup', folder, '--inbox', name)
    expect([status, stderr.includes(why)]).toEqual([2, true])
    expect(await cellsOf(`${folder}/通知.xlsx`)).not.toContain(name)
  })

  it('is one: a second one, another name and a missing one are told', async () => {
    const folder = await office('one', { '收件/历下.xlsx': await hazardWorkbook(UNIT, [GOOD]) })
    expect(cli('rollup', folder, '--inbox', '来件').stderr).toContain('请只留一个')
    const other = await office('other', { '另件/历下.xlsx': await hazardWorkbook(UNIT, [GOOD]) })
    cli('rollup', other, '--inbox', '来件', '--no-replies')
    expect(cli('rollup', other, '--inbox', '另件').stderr).toContain('已写明收件文件夹是“来件”')
    await inbox(other, { '收件/一.xlsx': await hazardWorkbook(UNIT, [GOOD]) })
    expect(cli('rollup', other).stderr).toContain('请只留一个')
    await expect(openOfficeFolder(homeOnDisk(at(other)))).rejects.toThrow('请只留一个')
  })

  it('of the usual name needs no word', async () => {
    const folder = await inbox('usual', {
      '通知.xlsx': await noticeOf([UNIT], 2026),
      '收件/历下.xlsx': await hazardWorkbook(UNIT, [GOOD]),
    })
    const before = await readFile(at(folder, '通知.xlsx'))
    expect(cli('rollup', folder, '--inbox', '收件', '--no-replies').status).toBe(0)
    expect((await readFile(at(folder, '通知.xlsx'))).equals(before)).toBe(true)
  })

  it('is no matter for a plain folder of what was sent', async () => {
    const folder = await inbox('plain', { '历下/一.xlsx': await hazardWorkbook(UNIT, [GOOD]) })
    await writeFile(at('own.xlsx'), await noticeOf([UNIT], 2026))
    expect(cli('rollup', folder, '--office', 'own.xlsx', '--no-replies').stdout).toContain('输出在 out')
    expect(cli('rollup', folder, '--out', 'out2', '--no-replies').stdout).toContain('输出在 out2')
  })
})
