/** What the command line reads, passes over and refuses, and how it ends. */

import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { summarySchema } from '../../office/contract.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { attached, mailOf, multipart } from '../../scripts/fixtures/formats/mails.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { CLI, commandLine, GOOD, hazardWorkbook, short } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

const good = () => hazardWorkbook('历下区总工会', [GOOD])

const office = (year = 2026) =>
  composeWorkbook(short(templateFor(registry, null, '市总工会')!), {
    cards: { [officeInfo.id]: { office: '济南市总工会', level: '市级', year } },
  })

describe('an inbox', () => {
  it('with a refused file ends 1: somebody has to go back to its sender', async () => {
    const name = await inbox('refused', { 'a.xlsx': await good(), 'b.xlsx': 'x' })
    expect(cli('rollup', name, '--out', 'refused-out').status).toBe(1)
    expect(cli('check', name).status).toBe(1)
  })

  it('without files, or with results alone, cannot be used', async () => {
    await mkdir(at('empty'))
    for (const call of [
      ['rollup', 'empty'],
      ['check', 'empty'],
    ]) {
      const { status, stderr } = cli(...call)
      expect(status).toBe(2)
      expect(stderr).toContain('“empty”里没有报送文件')
    }
    const name = await inbox('only-results', { 'a.xlsx': await good() })
    expect(cli('rollup', name, '--out', 'only-out').status).toBe(0)
    expect(cli('rollup', 'only-out').stderr).toContain('只有以往运行的结果')
  })

  it('says how many results of an earlier run and files of the system it passed over', async () => {
    const name = await inbox('system', {
      'a.xlsx': await good(),
      'Thumbs.db': 'x',
      '.DS_Store': 'x',
      '~$a.xlsx': 'x',
      'sub/desktop.ini': 'x',
    })
    expect(cli('rollup', name, '--out', 'system/结果').stdout).not.toContain('以往运行的结果')
    const results = (await readdir(at('system', '结果'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.'),
    )
    const { status, stdout } = cli('rollup', name, '--out', 'system/结果')
    expect(status).toBe(0)
    expect(stdout).toContain(`跳过以往运行的结果 ${results.length} 份`)
    expect(stdout).toContain('跳过系统文件和临时文件 4 个')
    expect(stdout).toContain('读取报送文件 1 份，未采用 0 份')
  })

  it('says what a file of another kind is', async () => {
    const name = await inbox('kinds', {
      'a.pdf': '%PDF-1.4 …',
      'b.txt': '说明',
      'c.docx': 'PK\u0003\u0004',
      'd.jpg': '\u00ff\u00d8',
      'e.csv': '编号,名称',
      'f.xlsx': '编号,名称',
    })
    const { stdout } = cli('check', name)
    for (const [file, words] of [
      ['a.pdf', '是版式文件'],
      ['b.txt', '是文本文件'],
      ['c.docx', '是文字文档'],
      ['d.jpg', '是图片'],
      ['e.csv', '不是本系统的报送模板'],
      ['f.xlsx', '不是本系统的报送模板'],
    ])
      expect(stdout).toMatch(new RegExp(`× ${file}：.*${words}`))
  })

  it('says by its content what a file is whose name says something else, and names what was left in a cloud', async () => {
    const name = await inbox('others', {
      '.历下区.xlsx.icloud': 'bplist00',
      'a.z01': 'PK\u0003\u0004',
      'b.zip': 'x\u0001\u0002',
      'c.xml': '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'd.pdf': '{"url":"https://example.org/x"}',
      'e.xlsx': '\0'.repeat(3000),
      'f.xlsx': 'E-SafeNet\0LOCK\0\u0001',
      'g.eml': 'From: a@b\r\nTo: c@d\r\n\r\n见附件',
      'h.url': '[InternetShortcut]\r\nURL=https://example.org\r\n',
    })
    const { stdout } = cli('check', name)
    for (const [file, words] of [
      ['历下区.xlsx', '还在 iCloud 上，没有下载'],
      ['a.z01', '是分卷压缩包的一卷'],
      ['b.zip', '压缩包打不开'],
      ['c.xml', '这是 XML 表格'],
      ['d.pdf', '只是在线文档的链接'],
      ['e.xlsx', '全是空字节'],
      ['f.xlsx', '被单位的加密（防泄密）软件加密'],
      ['g.eml', '是邮件，里面没有附件'],
      ['h.url', '是快捷方式'],
    ])
      expect(stdout).toMatch(new RegExp(`× ${file}：.*${words}`))
    expect(stdout).toContain('未采用 9 份')
    expect(stdout).not.toContain('系统文件')
  })

  it('reads the attachments of a mail as reports of their own', async () => {
    const mail = mailOf(multipart('mixed', 'b', [attached('"历下区.xlsx"', await good())]))
    const name = await inbox('mails', { '报送.eml': mail })
    const { status, stdout } = cli('rollup', name, '--out', 'mails-out')
    expect(status).toBe(0)
    expect(stdout).toContain('读取报送文件 1 份，未采用 0 份')
    expect(await readFile(at('mails-out/records.csv'), 'utf8')).toContain('报送.eml/历下区.xlsx')
  })

  it('refuses links by name', async () => {
    const name = await inbox('links', { 'a.xlsx': await good() })
    await symlink(at(name, 'a.xlsx'), at(name, 'b.xlsx'))
    await symlink(at(), at(name, 'c'))
    const { status, stdout } = cli('rollup', name, '--out', 'links-out')
    expect(status).toBe(1)
    expect(stdout).toContain('读取报送文件 1 份，未采用 2 份')
    expect(stdout).toMatch(/× b\.xlsx：是符号链接.*\n.*× c：是符号链接/)
  })

  it('may be a single file, to which the links of the rollup lead', async () => {
    await inbox('single', { 'a.xlsx': await hazardWorkbook('历下区总工会', [{ ...GOOD, barred: true }]) })
    expect(cli('rollup', 'single/a.xlsx', '--out', 'single-out').status).toBe(1)
    const summary = summarySchema.parse(JSON.parse(await readFile(at('single-out/summary.json'), 'utf8')))
    const { unzipped } = await linksOf(at('single-out', summary.rollups[0]!.file))
    expect(unzipped).toContain('../../../single/a.xlsx')
    expect(unzipped).not.toContain('a.xlsx/a.xlsx')
  })
})

/** The link targets of a workbook, as one text. */
async function linksOf(file: string): Promise<{ unzipped: string }> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const links: string[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.hyperlink && links.push(cell.hyperlink)))),
  )
  return { unzipped: decodeURIComponent(links.join('\n')) }
}

describe('--office', () => {
  it('takes a folder in which other files lie, and says which it left out', async () => {
    const name = await inbox('with-office', { 'a.xlsx': await good() })
    await inbox('offices', { '市.xlsx': await office(), '县.xlsx': await good(), '通知.docx': 'x' })
    const { status, stdout } = cli('rollup', name, '--office', 'offices', '--out', 'offices-out')
    expect(status).toBe(0)
    expect(stdout).toContain('县.xlsx：不是办公室工作簿，没有采用')
    expect(stdout).toContain('通知.docx：不是办公室工作簿，没有采用')
    expect(cli('rollup', name, '--office', 'offices/县.xlsx').status).toBe(2)
  })

  it('takes a workbook once, however often it is named', async () => {
    const name = await inbox('twice', { 'a.xlsx': await good() })
    await inbox('office-twice', { '市.xlsx': await office() })
    const paths = ['office-twice', 'office-twice/市.xlsx', './office-twice/../office-twice']
    const { status } = cli('check', name, ...paths.flatMap((path) => ['--office', path]))
    expect(status).toBe(0)
  })

  it('are one office in several workbooks', async () => {
    const name = await inbox('office-count', { 'a.xlsx': await good() })
    await inbox('office-two', { '一.xlsx': await office(), '二.xlsx': await office() })
    expect(cli('rollup', name, '--office', 'office-two', '--out', 'office-two-out')).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it('that are none cannot be used', async () => {
    const name = await inbox('office-none', { 'a.xlsx': await good() })
    await mkdir(at('office-empty'))
    const { status, stderr } = cli('rollup', name, '--office', 'office-empty')
    expect(status).toBe(2)
    expect(stderr).toContain('“office-empty”里没有办公室工作簿')
  })
})

describe('refused files in the senders’ lists', () => {
  it('stand where their path belongs, and at the top where it names no programme', async () => {
    const name = await inbox('belongs', {
      'a.xlsx': await good(),
      '山东省创新工作室/烟台市/坏.xlsx': 'x',
      '不明.xlsx': 'x',
    })
    expect(cli('rollup', name, '--out', 'belongs-out').status).toBe(1)
    const summary = summarySchema.parse(JSON.parse(await readFile(at('belongs-out/summary.json'), 'utf8')))
    expect(summary.files.refused).toHaveLength(2)
    const book = readBook(await readFile(at('belongs-out', summary.rollups[0]!.file)))
    const text = JSON.stringify(book.sheets.find((sheet) => sheet.name === '报送情况统计'))
    expect(text).toContain('不明.xlsx')
    expect(text).not.toContain('坏.xlsx')
  })
})

describe('the command itself', () => {
  it('without arguments shows its help', () => {
    const { status, stdout, stderr } = cli()
    expect(status).toBe(0)
    expect(stdout).toContain('用法：')
    expect(stderr).toBe('')
    for (const text of [stdout, cli('rollup', '--help').stdout])
      expect(text).not.toMatch(/option|command|default/)
  })

  it('ends quietly where its reader stops early', async () => {
    await inbox('pipe', {
      'a.xlsx': await hazardWorkbook(
        '历下区总工会',
        Array.from({ length: 400 }, (_, i) => ({ ...GOOD, number: `H${i}`, barred: true })),
      ),
    })
    const command = `"${process.execPath}" "${CLI}" check pipe --json pipe.json | head -1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: at(), encoding: 'utf8' })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
    expect(JSON.parse(await readFile(at('pipe.json'), 'utf8')).findings.length).toBeGreaterThan(400)
  })

  it('explain offers what begins as it was asked, and the articles that a rule covers', () => {
    const near = cli('explain', 'YH-06')
    expect(near.status).toBe(2)
    for (const id of ['YH-06a', 'YH-06b', 'YH-06c', 'YH-06d']) expect(near.stderr).toContain(id)
    const { stdout } = cli('explain', 'merge/craftsman-roster')
    expect(stdout).toContain('依据：《山东省劳模和工匠人才创新工作室管理办法》第六条（三）\n')
    expect(stdout).not.toContain('不涉及条文')
  })
})
