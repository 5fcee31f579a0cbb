/** The commands as they ship, over a database: two clerks, each at a folder of their own. */
import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import { commandLine, GOOD, hazardWorkbook, short } from '../pipeline/support/command-line.ts'
import { type Fresh, freshDatabase } from './support/databases.ts'
import { CITY, COUNTY, PROVINCE } from './support/offices.ts'
import { urlOf } from './support/server.ts'

const { at, cli, inbox } = commandLine()

let fresh: Fresh
let clerk: string
let second: string
let blind: string

const notice = () =>
  composeWorkbook(short(templateFor(registry, null, '市总工会')!), {
    cards: { [officeInfo.id]: { office: CITY, level: '市级', year: 2026, contact: '王芳' } },
    rows: {
      [allocations.id]: [
        { values: { programme: '济南市隐患排查奖励', unit: COUNTY, unitKind: '区县总工会', max: 3 } },
      ],
    },
  })

/** A command, and what it says where it ends otherwise than is expected. */
function says(ends: number, ...words: string[]): string {
  const { status, stdout, stderr } = cli(...words)
  expect(status, `${stdout}${stderr}`).toBe(ends)
  return `${stdout}${stderr}`
}

const of = (url: string, by: string) => ['--by', by, '--database', url]
const ONE = ['--unit', COUNTY, '--number', 'H1']

const login = async (name: string, ...more: string[]): Promise<string> => {
  const role = `${name}_${fresh.name}`
  await fresh.owner((client) => client.query(`create role ${role} login password 'geheim'`))
  says(0, 'set-up-database', '--union', CITY, '--role', role, ...more, '--database', fresh.url)
  return urlOf(fresh.server, fresh.name, role, 'geheim')
}

/** What 审定意见 says of the first record in a folder. */
async function decided(folder: string): Promise<(key: keyof typeof decisions.columns) => unknown> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(at(folder, '通知.xlsx'))
  const row = book.getWorksheet('审定意见')!.getRow(4)
  return (key) => row.getCell(Object.keys(decisions.columns).indexOf(key) + 1).value
}

async function fills(folder: string, key: keyof typeof decisions.columns, value: string): Promise<void> {
  const path = at(folder, '通知.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const column = Object.keys(decisions.columns).indexOf(key) + 1
  book.getWorksheet('审定意见')!.getRow(4).getCell(column).value = value
  await book.xlsx.writeFile(path)
}

beforeAll(async () => {
  fresh = await freshDatabase(false)
  expect(says(0, 'set-up-database', '--database', fresh.url)).toContain('已建表')
  expect(says(0, 'set-up-database', '--union', CITY, '--above', PROVINCE, '--database', fresh.url)).toContain(
    `已登记 ${CITY}，上级是${PROVINCE}`,
  )
  clerk = await login('wang', '--private')
  second = await login('li', '--private')
  blind = await login('zhao')
  await inbox('甲', {
    '通知.xlsx': await notice(),
    '收件/历下.xlsx': await hazardWorkbook(COUNTY, [{ ...GOOD }]),
  })
})

describe('an office on a database', () => {
  it('takes a folder in, once', () => {
    expect(says(0, 'import', '甲', ...of(clerk, '王芳'))).toContain('已导入')
    expect(says(0, 'import', '甲', ...of(clerk, '王芳'))).toContain('没有新的改动')
  })

  it('merges, and gives another clerk the same folder', async () => {
    says(0, 'rollup', '甲', '--no-replies', '--database', clerk)
    says(0, 'export', '乙', '--union', CITY, '--year', '2026', '--database', second)
    expect(await readFile(at('乙', '收件/历下.xlsx'))).toEqual(await readFile(at('甲', '收件/历下.xlsx')))
    expect((await decided('乙'))('number')).toBe('H1')
    says(0, 'rollup', '乙', '--no-replies', '--database', second)
    const [a, b] = await Promise.all(
      ['甲', '乙'].map((name) => readFile(at(name, '结果/findings.csv'), 'utf8')),
    )
    expect(b).toBe(a)
  })

  it('decides on what the database says, and says who was first', async () => {
    expect(says(0, 'decide', '甲', '推荐', ...ONE, ...of(clerk, '王芳'))).toContain('已写入意见 1 条')
    await fills('乙', 'decision', '不推荐')
    await fills('乙', 'reason', '材料不全')
    const refused = says(1, 'import', '乙', ...of(second, '李敏'))
    expect(refused).toMatch(/“意见”现为“推荐”（王芳 \d{4}-\d\d-\d\d \d\d:\d\d）、?.*没有覆盖/)
    // Nothing of the refused decision stays, and the folder says what stands.
    expect([(await decided('乙'))('decision'), (await decided('乙'))('reason')]).toEqual(['推荐', null])
  })

  it('brings home what was decided in an exported folder', async () => {
    await fills('乙', 'explanation', '实地看过')
    expect(says(0, 'import', '乙', ...of(second, '李敏'))).toContain('写入数据库 1 行')
    says(0, 'export', '甲', '--database', clerk)
    expect((await decided('甲'))('explanation')).toBe('实地看过')
  })

  it('accepts and unlocks with nothing but the database, and keeps what was accepted', async () => {
    expect(says(0, 'receive', '乙', ...ONE, ...of(blind, '赵强'))).toContain('已接收 1 条')
    says(0, 'export', '丙', '--union', CITY, '--year', '2026', '--database', second)
    const kept = await import('node:fs').then(({ readdirSync }) =>
      readdirSync(at('丙', '存档/已接收'), { recursive: true }).map(String),
    )
    expect(kept.some((path) => path.endsWith('历下.xlsx'))).toBe(true)
    expect(says(0, 'unlock', '乙', ...ONE, '--reason', '更正', ...of(clerk, '王芳'))).toContain('已解锁 1 条')
  })

  it('looks up and reminds', () => {
    expect(says(1, 'trace', '甲', '没有这一家', '--database', clerk)).toContain('台账里没有')
    expect(says(0, 'remind', '甲', '--database', clerk)).toContain('应报的单位都已报送')
  })

  it('begins the next year in the database too', async () => {
    says(0, 'start-year', '--from', '甲', '--year', '2027', '--to', '明年', '--database', clerk)
    says(0, 'export', '明年乙', '--union', CITY, '--year', '2027', '--database', second)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(at('明年乙', '通知.xlsx'))
    expect(book.getWorksheet('推荐名额分配')!.getRow(4).getCell(2).value).toBe(COUNTY)
  })
})

describe('what stands in the way', () => {
  const tried = (url: string): string => says(2, 'trace', '甲', '甲工作室', '--database', url).trim()
  const other = (change: (url: URL) => void): string => {
    const url = new URL(clerk)
    change(url)
    return url.href
  }

  it('is said in plain words', async () => {
    const empty = await freshDatabase(false)
    expect(tried(other((url) => (url.port = '1')))).toBe(
      '连不上数据库，服务器没有应答：请核对地址和端口，或问数据中心是否在运行',
    )
    expect(tried(other((url) => (url.password = 'falsch')))).toBe(
      '数据库的用户名或密码不对：请核对 --database 或 DATABASE_URL',
    )
    expect(tried(other((url) => (url.pathname = '/gibtsnicht')))).toBe(
      '服务器上没有这个数据库：请核对地址里的库名',
    )
    expect(tried(urlOf(empty.server, empty.name))).toBe('数据库里还没有建表：请数据中心运行 set-up-database')
    expect(tried('不是地址')).toBe('数据库的地址要写成 postgres://用户:口令@服务器:端口/库名')
  })

  it('is a right that the login lacks', async () => {
    const stranger = await fresh.login(null, ['office', 'private'])
    expect(tried(stranger)).toContain('没有查看它的权限')
    const without = says(2, 'rollup', '甲', '--no-replies', '--database', blind)
    expect(without).toContain('没有查看证件号码、账号和文件的权限')
    const onlooker = await fresh.login(CITY, ['look'])
    expect(says(2, 'decide', '甲', '不推荐', ...ONE, '--reason', '试', ...of(onlooker, '看客'))).toMatch(
      /没有.*权限/,
    )
    const nothing = await fresh.login(CITY, [])
    expect(tried(nothing)).toMatch(/没有权限/)
  })
})
