/** A finished year is cleared: exactly what was listed goes, wherever the work is cut off; nothing else does. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Content, MemoryFolder } from '../../desk/homes/memory.ts'
import { type Clearing, clearingOf, clearYear } from '../../office/folder/clear-year.ts'
import { JOURNAL, settle } from '../../office/folder/commit-journal.ts'
import type { Folder, OfficeHome } from '../../office/folder/folder.ts'
import { atInbox } from '../../office/folder/inbox.ts'
import { markOf } from '../../office/folder/mark-of.ts'
import { nextYearFiles } from '../../office/folder/next-year-files.ts'
import { changeOffice, stateOf } from '../../office/folder/office-change.ts'
import { officeRun } from '../../office/folder/office-run.ts'
import { CLEARED, type YearPart } from '../../office/folder/year-files.ts'
import { registry } from '../../programmes/registry.ts'
import { decisionActs, receiptActs } from '../../submissions/state/office-acts.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { mortal } from './support/mortal-folder.ts'
import { noticeOf } from './support/office-desk.ts'
import { day, HAZARDS, hazardFile, Senders } from './support/sendings.ts'

type Files = Map<string, Content>

const senders = new Senders('clear')
const [unit, other] = senders.units
const hazards = senders.hazards(unit, 2)
const actor = { name: '王芳', on: day('2026-12-20') }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const homeOf = (folder: Folder): OfficeHome => ({ registry, folder, codec: nodeCodec })
const opened = (files: Files): OfficeHome => homeOf(new MemoryFolder('办公室', files))
const order = {
  year: 2026,
  unfinished: false,
  on: '2026-12-20',
  by: '王芳',
  stamp: '2026-12-20T00-00-09',
}
const run = (home: OfficeHome) =>
  officeRun(home, { besides: null, replies: false, today: actor.on, stamp: '2026-12-20T00-00-01' })

/** What is not of the office's own year, and lies where its own does. */
const NEIGHBOURS = {
  '收件/明年/早报.xlsx': '申报年度是 2027 年',
  '收件/佐证.pdf': '看不出是哪一年的',
  '收件/别家.zip': '看不出是哪一年的',
  '结果/笔记.txt': '不是程序写的',
  '存档/私人.txt': '不是程序存的',
  '存档/已接收/0000/一.xlsx': '不是程序存的',
  '存档/以前的状态/2026-01-01T00-00-00/别的.xlsx': '不是程序存的',
} as const
const UNTOUCHED = ['命名文件.pdf', '表样/空白.txt']

/** A year in which everything was decided and accepted, before anything is cleared. */
let finished: Files
/** The same before the last opinion. */
let unfinished: Files

const isOwn = (path: string): boolean => !(path in NEIGHBOURS) && /^(收件|结果|存档)\//.test(path)
const pathsOf = (files: Files, which: (path: string) => boolean): string[] =>
  [...files.keys()]
    .filter((path) => which(path) && !path.split('/').some((name) => name.startsWith('.')))
    .sort()

const markAt = (files: Files, path: string): string | null => {
  const content = files.get(path)
  return content === undefined ? null : markOf(content as Uint8Array)
}
/** Of every file: comparing the bytes themselves takes a test longer than all the rest. */
const marksOf = (files: Files) =>
  Object.fromEntries([...files.keys()].map((path) => [path, markAt(files, path)]))

beforeAll(async () => {
  const files: Files = new Map<string, Content>([
    ['通知.xlsx', await noticeOf([unit.union, other.union], 2026)],
    ['收件/区县/一.xlsx', await hazardFile(unit, hazards)],
    ['收件/明年/早报.xlsx', await hazardFile(other, senders.hazards(other, 1), {}, 2027)],
    ['收件/佐证.pdf', bytes('%PDF-1.4')],
    ['收件/别家.zip', bytes('PK?')],
    ...UNTOUCHED.map((path) => [path, bytes(path)] as const),
  ])
  await run(opened(files))
  const decide = (number: string, nth: number) =>
    changeOffice(opened(files), `2026-12-20T00-00-0${nth}`, (state, office) =>
      decisionActs(office, state, { programme: HAZARDS, unit: unit.union, number }, actor, {
        decision: '推荐',
      }),
    )
  await decide(hazards[0]!.number, 2)
  unfinished = new Map(files)
  await decide(hazards[1]!.number, 3)
  await changeOffice(opened(files), '2026-12-20T00-00-04', (state, office) =>
    receiptActs(office, state, 'receive', { unit: unit.union }, actor),
  )
  await run(opened(files))
  for (const path of ['结果/笔记.txt', '存档/私人.txt', '存档/已接收/0000/一.xlsx'])
    files.set(path, bytes(path))
  files.set('存档/以前的状态/2026-01-01T00-00-00/别的.xlsx', bytes('别的'))
  // As an office fills in who signed.
  files.set(`结果/${HAZARDS}/济南市/济南市签批表-2026.xlsx`, bytes('签了字的'))
  finished = files
})

const partsOf = ({ own }: Clearing): Readonly<Partial<Record<YearPart, string[]>>> =>
  Object.fromEntries(
    [...groupBy(own, ({ part }) => part)].map(([part, of]) => [part, of.map(({ path }) => path)]),
  )

describe('the list', () => {
  it('has all of the year, each as what it is, and names what stays and why', async () => {
    const files = new Map(finished)
    const clearing = await clearingOf(opened(files))
    expect(clearing.own.map(({ path }) => path).sort()).toEqual(pathsOf(files, isOwn))
    const parts = partsOf(clearing)
    expect(parts['报送文件']).toEqual(['收件/区县/一.xlsx'])
    expect(parts['已接收的存档']).toEqual([expect.stringMatching(/^存档\/已接收\/[0-9a-f]{32}\/一\.xlsx$/)])
    expect(parts['写好以后改过的结果']).toEqual([`结果/${HAZARDS}/济南市/济南市签批表-2026.xlsx`])
    expect(parts['以前的状态']!.every((path) => /T00-00-0\d\/[^/]+\.xlsx$/.test(path))).toBe(true)
    expect(Object.fromEntries(clearing.staying.map(({ path, why }) => [path, why.split('：')[0]]))).toEqual(
      NEIGHBOURS,
    )
    expect(clearing.lasting).toEqual([
      ...['历年统计', '台账', '审定', '收件登记', '通知']
        .map((name) => `${name}.xlsx`)
        .filter((path) => files.has(path)),
      '表样/空白.txt',
    ])
    expect(clearing.open).toEqual([])
    expect(marksOf(files)).toEqual(marksOf(finished))
  })

  it('says what is not finished', async () => {
    const { open } = await clearingOf(opened(new Map(unfinished)))
    expect(open).toEqual([expect.stringMatching(/^1 条还没有意见/)])
  })

  it('has no result of which nobody knows who wrote it', async () => {
    const files = new Map(finished)
    files.delete('.outputs.json')
    expect(partsOf(await clearingOf(opened(files)))['结果']).toBeUndefined()
  })
})

describe('clearing', () => {
  it('takes away exactly that, and writes down what', async () => {
    const files = new Map(finished)
    const { own, mark } = await clearingOf(opened(files))
    await clearYear(opened(files), { ...order, mark })
    expect(pathsOf(files, isOwn)).toEqual([CLEARED])
    for (const [path, content] of finished)
      if (!isOwn(path) && path !== '.outputs.json')
        expect(markAt(files, path), path).toBe(markOf(content as Uint8Array))
    const record = new TextDecoder()
      .decode(files.get(CLEARED) as Uint8Array)
      .trim()
      .split('\r\n')
    expect(record).toHaveLength(own.length + 1)
    expect(record.slice(1).every((line) => /^2026,.*,2026-12-20,王芳$/.test(line))).toBe(true)
    // Folders that held nothing else are gone, those of the office are there.
    const folder = new MemoryFolder('办公室', files)
    expect(await folder.kindOf('收件/区县')).toBeNull()
    expect((await clearingOf(opened(files))).own).toEqual([])
  })

  it('leaves what the next year needs, and lets no run work the figures out anew', async () => {
    const files = new Map(finished)
    const before = await nextYearFiles(opened(new Map(finished)), 2027, '')
    const state = await stateOf(opened(new Map(finished)))
    await clearYear(opened(files), order)
    expect(await stateOf(opened(files))).toEqual(state)
    expect([...(await nextYearFiles(opened(files), 2027, '')).files.keys()]).toEqual([...before.files.keys()])
    await expect(run(opened(files))).rejects.toThrow('2026 年已经清理，不能再汇总')
  })

  it.each([
    ['another year', { year: 2025 }, '这个文件夹是 2026 年的，不是 2025 年的'],
    ['another list than was seen', { mark: 'else' }, '和刚才列出的不同了'],
  ])('refuses %s', async (_, over, words) => {
    const files = new Map(finished)
    await expect(clearYear(opened(files), { ...order, ...over })).rejects.toThrow(words)
    expect(marksOf(files)).toEqual(marksOf(finished))
  })

  it('refuses a year with open work, unless told', async () => {
    const files = new Map(unfinished)
    await expect(clearYear(opened(files), order)).rejects.toThrow(
      '还有没办完的，没有删去任何文件：1 条还没有意见',
    )
    expect(marksOf(files)).toEqual(marksOf(unfinished))
    await clearYear(opened(files), { ...order, unfinished: true })
    expect(pathsOf(files, isOwn)).toEqual([CLEARED])
  })

  it('takes away what lies in an inbox of another name', async () => {
    const files = new Map(finished)
    const named = await noticeOf([unit.union, other.union], 2026, { inbox: '来件' })
    files.set('通知.xlsx', named)
    for (const [path, content] of finished)
      if (path.startsWith('收件/')) {
        files.delete(path)
        files.set(path.replace('收件', '来件'), content)
      }
    await clearYear(await atInbox(opened(files)), order)
    expect(pathsOf(files, (path) => path.startsWith('来件/'))).toEqual(
      Object.keys(NEIGHBOURS)
        .filter((path) => path.startsWith('收件/'))
        .map((path) => path.replace('收件', '来件'))
        .sort(),
    )
  })
})

describe('clearing that is cut off', () => {
  /** How many changes it takes in all. */
  const changesOf = async (): Promise<number> => {
    const whole = mortal(new MemoryFolder('办公室', new Map(finished)), Number.POSITIVE_INFINITY)
    await clearYear(homeOf(whole), order)
    return whole.changes()
  }
  /** One who dies at the nth change, and the folder as it was left. */
  async function leftAt(nth: number): Promise<Files> {
    const files = new Map(finished)
    await expect(clearYear(homeOf(mortal(new MemoryFolder('办公室', files), nth)), order)).rejects.toThrow()
    return files
  }

  it('leaves the whole year or none of it to whoever opens the folder next, and all else as it was', async () => {
    const changes = await changesOf()
    const ends = new Set<string>()
    const long = process.env['LONG_SEEDS'] !== undefined
    const step = long ? 1 : Math.ceil(changes / 5)
    for (let nth = 1; nth <= changes; nth += nth + step > changes && nth < changes ? changes - nth : step) {
      const files = await leftAt(nth)
      await settle(new MemoryFolder('办公室', files))
      const own = pathsOf(files, isOwn)
      expect([pathsOf(finished, isOwn), [CLEARED]], `change ${nth}`).toContainEqual(own)
      ends.add(String(own.length))
      for (const [path, content] of finished)
        if (!isOwn(path) && path !== '.outputs.json')
          expect(markAt(files, path), path).toBe(markOf(content as Uint8Array))
      expect([...files.keys()].filter((path) => path === JOURNAL)).toEqual([])
    }
    expect(ends.size).toBe(2)
  })

  it('what came into the place of a file meanwhile stays', async () => {
    const files = await leftAt((await changesOf()) - 12)
    expect(files.has(JOURNAL)).toBe(true)
    const [gone] = pathsOf(finished, (path) => isOwn(path) && !files.has(path))
    files.set(gone!, bytes('新来的'))
    files.set('收件/区县/一.xlsx', bytes('新报的'))
    await settle(new MemoryFolder('办公室', files))
    expect(pathsOf(files, isOwn)).toEqual([CLEARED, gone, '收件/区县/一.xlsx'].sort())
  })
})
