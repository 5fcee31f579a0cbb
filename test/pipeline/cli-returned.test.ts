import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PLAIN, packed, partsIn } from '../../scripts/fuzz/rewrite.ts'
import { RESULT_SHEET } from '../../templates/findings/marks.ts'
import { marksInBook, nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { openZip } from '../../workbook/zip/zip.ts'
import { commandLine, GOOD, hazardWorkbook } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

/** The words of a Word document. */
const wordsOf = (path: string): string =>
  new TextDecoder()
    .decode(openZip(readFileSync(path), nodeCodec, LIMITS).read('word/document.xml')!)
    .replace(/<[^>]+>/g, '')

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

const parts = (path: string): Map<string, Uint8Array> => {
  const zip = openZip(readFileSync(path), nodeCodec, LIMITS)
  return new Map([...zip.entries.values()].map(({ name }) => [name, zip.read(name)!]))
}

const REPLIES = '济南市隐患排查奖励/济南市/返回'
const FILE = '历下区总工会-2026'

describe('what a sender gets back', () => {
  let original: Uint8Array
  beforeAll(async () => {
    original = await hazardWorkbook('历下区总工会', [
      GOOD,
      { ...GOOD, number: 'H2', hazard: '另一处', barred: true },
    ])
    await inbox('in', {
      [`${FILE}.xlsx`]: original,
      '市中区总工会.xlsx': await hazardWorkbook('市中区总工会', [{ ...GOOD, hazard: '护栏缺失' }]),
      '说明.txt': '请查收',
    })
    cli('rollup', 'in', '--out', 'out')
  })

  it('its own file with the faulty cells marked, and the list of findings', () => {
    const copy = readFileSync(at('out', REPLIES, '历下区总工会', `${FILE}（校验）.xlsx`))
    const marks = marksInBook(copy)
    expect(marks.map(({ severity }) => severity)).toContain('error')
    expect(readBook(copy).sheets.at(-1)!.name).toBe(RESULT_SHEET)
  })

  it('a letter that says how many, what, where and by when', () => {
    const words = wordsOf(at('out', REPLIES, '历下区总工会', `${FILE}（回复）.docx`))
    expect(words).toContain('关于2026年济南市隐患排查奖励报送材料校验情况的回复')
    expect(words).toContain('共 2 条申报：通过 1 条，退回 1 条')
    expect(words).toContain('必须修改')
    expect(words).toContain('市隐患奖励办法第三条')
    expect(words).toContain(`打开随附的《${FILE}（校验）.xlsx》`)
    // By when depends on the day of the run: `reply.test.ts` tells the days apart.
    expect(words).toMatch(/版本号改为 2，[^。]*重新报送/)
  })

  it('a letter to a sender whose records pass names only what is left to explain', () => {
    const words = wordsOf(at('out', REPLIES, '市中区总工会', '市中区总工会（回复）.docx'))
    expect(words).toContain('共 1 条申报：通过 1 条')
    expect(words).toContain('须说明')
    expect(words).not.toContain('必须修改')
  })

  it('a letter for a file that could not be used', () => {
    expect(wordsOf(at('out', '未采用的文件', '说明（回复）.docx'))).toContain('未能采用')
  })

  it('the original is untouched; a copy sent in again is read as the same submission', async () => {
    expect(new Uint8Array(readFileSync(at('in', `${FILE}.xlsx`)))).toEqual(new Uint8Array(original))
    await inbox('again', {
      [`${FILE}.xlsx`]: readFileSync(at('out', REPLIES, '历下区总工会', `${FILE}（校验）.xlsx`)),
    })
    await inbox('before', { [`${FILE}.xlsx`]: original })
    const found = (name: string) => {
      cli('check', name, '--json', `${name}.json`)
      return JSON.parse(readFileSync(at(`${name}.json`), 'utf8')).findings
    }
    expect(found('again')).toEqual(found('before'))
  })

  it('--no-replies writes none', () => {
    cli('rollup', 'in', '--out', 'plain', '--no-replies')
    const ofSenders = (path: string): boolean => path.includes('校验') || path.includes('回复')
    expect(under(at('plain')).filter(ofSenders)).toEqual([])
    expect(
      under(at('plain')).filter((path) => path.endsWith('.docx') && !path.includes('数据质量说明')),
    ).toEqual([])
  })
})

describe('check --marked and --clean', () => {
  it('marks a copy beside, and takes out of it exactly what was put in', async () => {
    const book = await hazardWorkbook('历下区总工会', [{ ...GOOD, barred: true }])
    await inbox('mark', { '子目录/历下区.xlsx': book })
    const { status, stdout } = cli('check', 'mark', '--marked', 'marked')
    expect(status).toBe(1)
    expect(stdout).toContain('标记件写在 marked')
    const copy = at('marked', '子目录', '历下区（校验）.xlsx')
    expect(marksInBook(readFileSync(copy)).length).toBeGreaterThan(0)
    expect(cli('check', 'marked', '--clean', 'cleaned').stdout).toContain('“校验结果”表')
    expect(parts(at('cleaned', '子目录', '历下区（校验）.xlsx'))).toEqual(
      parts(at('mark', '子目录', '历下区.xlsx')),
    )
  })

  it('damage that marking meets is reported of that one file; the others are marked, and a run goes on', async () => {
    const sound = await hazardWorkbook('历下区总工会', [{ ...GOOD, barred: true }])
    const unclosed = partsIn(await hazardWorkbook('市中区总工会', [{ ...GOOD, barred: true }])).map((part) =>
      part.name === 'xl/styles.xml'
        ? {
            ...part,
            data: new TextEncoder().encode(new TextDecoder().decode(part.data).replace('</font>', '')),
          }
        : part,
    )
    await inbox('unclosed', { '历下区.xlsx': sound, '市中区.xlsx': packed(unclosed, PLAIN) })
    const { status, stdout } = cli('check', 'unclosed', '--marked', 'unclosed-marked')
    expect(status).toBe(1)
    expect(stdout).toMatch(/市中区\.xlsx：工作簿的内部结构无法安全改写，未写入标记：请用 Excel 或 WPS 另存为/)
    expect(under(at('unclosed-marked')).filter((name) => name.endsWith('.xlsx'))).toEqual([
      '历下区（校验）.xlsx',
    ])
    expect(cli('rollup', 'unclosed', '--out', 'unclosed-out').status).toBeLessThan(2)
    const replies = under(at('unclosed-out')).filter((name) => name.startsWith(REPLIES))
    expect(replies.map((name) => name.slice(REPLIES.length + 1)).sort()).toEqual(
      [
        '历下区总工会/历下区（回复）.docx',
        '历下区总工会/历下区（校验）.xlsx',
        '市中区总工会/市中区（回复）.docx',
      ].sort(),
    )
    const letter = wordsOf(at('unclosed-out', REPLIES, '市中区总工会', '市中区（回复）.docx'))
    expect(letter).toContain('这份文件没有加上标记：请对照上表，在原文件中修改。')
    expect(letter).toContain('未写入标记')
  })

  it('a workbook without marks is reported and not copied', async () => {
    await inbox('clear', { '历下区.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    const { status, stdout } = cli('check', 'clear', '--clean', 'nothing')
    expect([status, stdout]).toEqual([0, expect.stringContaining('没有校验标记')])
    expect(readdirSync(at())).not.toContain('nothing')
  })

  it('a file that is no workbook is refused, and its original is never written over', async () => {
    await inbox('mixed', { '坏.xlsx': 'not a zip' })
    expect(cli('check', 'mixed', '--clean', 'mixed-out').status).toBe(1)
    const book = await hazardWorkbook('历下区总工会', [{ ...GOOD, barred: true }])
    await inbox('same', { '历下区（校验）.xlsx': book, '历下区.xlsx': book })
    const { status, stderr } = cli('check', 'same', '--marked', 'same')
    expect([status, stderr]).toEqual([2, expect.stringContaining('不能覆盖输入文件')])
    expect(new Uint8Array(readFileSync(at('same', '历下区（校验）.xlsx')))).toEqual(new Uint8Array(book))
  })

  it('two files of one name from two folders are never written one over the other', async () => {
    const book = await hazardWorkbook('历下区总工会', [{ ...GOOD, barred: true }])
    await inbox('甲', { '历下区.xlsx': book })
    await inbox('乙', { '历下区.xlsx': await hazardWorkbook('历下区总工会', [{ ...GOOD, place: '二车间' }]) })
    const marked = cli('check', '甲', '乙', '--marked', 'both')
    expect([marked.status, marked.stderr]).toEqual([
      2,
      expect.stringContaining('有两个文件都要写成“历下区（校验）.xlsx”：请把同名的文件改名或分开处理'),
    ])
    expect(readdirSync(at())).not.toContain('both')
    expect(cli('check', '甲', '--marked', 'first').status).toBe(1)
    expect(cli('check', '甲', '--marked', 'second').status).toBe(1)
    const cleaned = cli('check', 'first', 'second', '--clean', 'cleaned-both')
    expect([cleaned.status, cleaned.stderr]).toEqual([2, expect.stringContaining('有两个文件都要写成')])
    expect(readdirSync(at())).not.toContain('cleaned-both')
  })
})
