import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { outputSchema, summarySchema } from '../../office/contract.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { commandLine, GOOD, hazardWorkbook, short } from './support/command-line.ts'

const { at, cli, inbox } = commandLine()

describe('rollup', () => {
  it('merges what it can, refuses the rest with reasons, and writes everything', async () => {
    const stranger = new ExcelJS.Workbook()
    stranger.addWorksheet('工资表').addRow(['姓名', '应发', '实发'])
    const name = await inbox('inbox', {
      '历下区.xlsx': await hazardWorkbook('历下区总工会', [GOOD]),
      '市中区.xlsx': await hazardWorkbook('市中区总工会', [
        { number: 'H1', hazard: '护栏缺失', place: '二车间', barred: true },
      ]),
      '坏.xlsx': '<html>请登录</html>',
      '空.xlsx': '',
      '工资.xlsx': new Uint8Array(await stranger.xlsx.writeBuffer()),
      '~$历下区.xlsx': 'lock',
    })
    const { status, stdout } = cli('rollup', name, '--out', 'out1', '--json', 'all.json')
    expect(status).toBe(1)
    expect(stdout).toContain('读取报送文件 2 份，未采用 3 份')
    expect(stdout).toContain('读取 2 = 通过 1 + 退回 1 + 待审核 0 + 重复 0 + 被替代 0')
    const summary = summarySchema.parse(JSON.parse(await readFile(at('out1/summary.json'), 'utf8')))
    expect(summary.files.refused.map((r) => r.file)).toEqual(['坏.xlsx', '工资.xlsx', '空.xlsx'])
    for (const { reason } of summary.files.refused) expect(reason).toMatch(/请/)
    const output = outputSchema.parse(JSON.parse(await readFile(at('all.json'), 'utf8')))
    expect(output.summary).toEqual(summary)
    expect(output.findings.find((f) => f.rule === 'YH-03b')).toMatchObject({
      file: '市中区.xlsx',
      unit: '市中区总工会',
      severity: 'error',
      article: '第三条',
    })
    const [rolled] = summary.rollups
    expect(rolled).toMatchObject({
      programme: 'jinan-hazard',
      level: 'city',
      place: '济南市',
      forwardedFile: null,
      cap: null,
    })
    expect(readBook(await readFile(at('out1', rolled!.file))).sheets.map((s) => s.name)).toContain('汇总表')
    expect(await readdir(at('out1'))).toEqual(
      [
        '.outputs.json',
        'findings.csv',
        'records.csv',
        'summary.json',
        '未采用的文件',
        '济南市隐患排查奖励',
      ].sort(),
    )
  })

  it('gives the same files for the same inbox', async () => {
    const name = await inbox('same', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    const read = async (out: string) => {
      expect(cli('rollup', name, '--out', out).status).toBe(0)
      return Promise.all(
        ['findings.csv', 'records.csv', 'summary.json'].map((f) => readFile(at(out, f), 'utf8')),
      )
    }
    expect(await read('same1')).toEqual(await read('same2'))
  })

  it('results written into the inbox are not read as submissions the next time', async () => {
    const name = await inbox('inside', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    for (const out of [name, join(name, '结果')])
      for (let round = 0; round < 2; round++) {
        const { status, stdout } = cli('rollup', name, '--out', out)
        expect(status).toBe(0)
        expect(stdout).toContain('读取报送文件 1 份，未采用 0 份')
      }
  })

  it('a folder that is not there cannot be used', () => {
    const { status, stderr } = cli('rollup', 'nowhere')
    expect(status).toBe(2)
    expect(stderr).toContain('找不到“nowhere”')
  })

  it('a call that is wrong is answered in Chinese', () => {
    expect(cli('rollup')).toMatchObject({ status: 2 })
    expect(cli('rollup', '--wrong').stderr).toContain('没有这个选项')
    expect(cli('nothing').stderr).toContain('没有这个命令')
  })

  it('an office workbook that is none stops the run before it misleads', async () => {
    const name = await inbox('office-none', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    const { status, stderr } = cli('rollup', name, '--office', join(name, 'a.xlsx'), '--out', 'out-none')
    expect(status).toBe(2)
    expect(stderr).toContain('不是办公室工作簿')
  })

  it('never overwrites the office’s workbook', async () => {
    const template = templateFor(registry, null, '市总工会')!
    const office = await composeWorkbook(short(template), {
      cards: { [officeInfo.id]: { office: '济南市总工会', level: '市级', year: 2026 } },
      rows: {
        [decisions.id]: [
          {
            values: {
              programme: '济南市隐患排查奖励',
              unit: '历下区总工会',
              number: 'H1',
              name: GOOD.hazard,
              decision: '推荐',
              decidedOn: '2026-08-01',
            },
          },
        ],
      },
    })
    const name = await inbox('guard', { 'a.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    const target = at('guard-out/济南市隐患排查奖励/济南市/济南市汇总-2026.xlsx')
    await mkdir(at('guard-out/济南市隐患排查奖励/济南市'), { recursive: true })
    await writeFile(target, office)
    const { status, stderr } = cli('rollup', name, '--office', target, '--out', 'guard-out')
    expect(status).toBe(2)
    expect(stderr).toContain('不能覆盖输入文件')
    expect(Buffer.compare(await readFile(target), office)).toBe(0)
    expect(await readdir(at('guard-out'))).toEqual(['济南市隐患排查奖励'])
    const free = cli('rollup', name, '--office', target, '--out', 'free-out')
    expect(free.status).toBe(0)
    expect(free.stdout).toMatch(/通过 1 .*；未推荐 0/)
  })
})

describe('check', () => {
  it('a right workbook passes, a wrong one is shown cell, article and mend', async () => {
    const name = await inbox('check', {
      'good.xlsx': await hazardWorkbook('历下区总工会', [GOOD]),
      'bad.xlsx': await hazardWorkbook('市中区总工会', [{ ...GOOD, barred: true }]),
    })
    expect(cli('check', join(name, 'good.xlsx'))).toMatchObject({ status: 0 })
    const bad = cli('check', join(name, 'bad.xlsx'), '--json', 'check.json', '--csv', 'check.csv')
    expect(bad.status).toBe(1)
    expect(bad.stdout).toMatch(/【必须修改】bad\.xlsx › \S+ [A-Z]+\d+/)
    expect(bad.stdout).toContain('（第三条）')
    expect(bad.stdout).toContain('怎么改：')
    const output = outputSchema.parse(JSON.parse(await readFile(at('check.json'), 'utf8')))
    expect(output.findings.some((f) => f.rule === 'YH-03b' && f.severity === 'error')).toBe(true)
    expect((await readFile(at('check.csv'), 'utf8')).split('\r\n')).toHaveLength(output.findings.length + 2)
  })

  it('a missing sheet and a missing header are named, with where they were looked for', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await hazardWorkbook('历下区总工会', [GOOD])).buffer as ArrayBuffer)
    const sheet = workbook.worksheets.find((s) => s.name === hazardReport.sheet)!
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.text.includes('影像资料')) cell.value = '附件'
      }),
    )
    const name = await inbox('layout', {
      'sheet.xlsx': await hazardWorkbook('历下区总工会', [GOOD], { without: [hazardReport] }),
      'header.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()),
    })
    const missing = cli('check', join(name, 'sheet.xlsx'))
    expect(missing.status).toBe(1)
    expect(missing.stdout).toContain('缺少工作表“事故隐患报告”')
    const header = cli('check', join(name, 'header.xlsx'))
    expect(header.stdout).toMatch(/缺少“影像资料[^”]*”列：在“事故隐患报告”第 \d+(–\d+)? 行表头中没有找到/)
  })

  it('nothing that can be read is exit 2', async () => {
    const name = await inbox('unreadable', { 'a.xlsx': 'x' })
    expect(cli('check', name)).toMatchObject({ status: 2 })
  })
})

describe('explain', () => {
  it('says article, what is checked and how to mend', () => {
    const { status, stdout } = cli('explain', 'jn-06-1b')
    expect(status).toBe(0)
    expect(stdout).toContain('《济南市劳模和工匠人才创新工作室管理办法》第六条（一）')
    expect(stdout).toContain('核对：')
    expect(stdout).toContain('怎么改：')
  })

  it.each([
    ['layout/header-missing', '没有找到表头'],
    ['form/required', '必填的栏目没有填'],
    ['intake/encrypted', '打开密码'],
  ])('knows the code %s', (code, says) => {
    const { status, stdout } = cli('explain', code)
    expect(status).toBe(0)
    expect(stdout).toContain(says)
    expect(stdout).toContain('怎么改：')
  })

  it('a clause without a rule says why; an unknown id is called unknown', () => {
    expect(cli('explain', 'SD-01').stdout).toContain('没有规则：')
    expect(cli('explain', 'XX-99')).toMatchObject({ status: 2 })
  })
})

describe('templates', () => {
  it('writes the blanks, and the offices’ workbooks when asked', async () => {
    expect(cli('templates', '--out', 'blanks').status).toBe(0)
    const blanks = await readdir(at('blanks'))
    expect(blanks).toHaveLength(22)
    expect(cli('templates', '--out', 'with-office', '--for-office').status).toBe(0)
    const all = await readdir(at('with-office'))
    expect(all.filter((file) => !blanks.includes(file)).sort()).toEqual([
      '市级办公室工作簿.xlsx',
      '省级办公室工作簿.xlsx',
    ])
  })
})
