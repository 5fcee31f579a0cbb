/** One session over a folder in memory: what the page shows, and what it writes is the command line's. */
import { beforeAll, describe, expect, it } from 'vitest'
import { MemoryFolder } from '../../../desk/homes/memory.ts'
import { BLANK } from '../../../desk/session/blank-state.ts'
import { OfficeSession } from '../../../desk/session/office-session.ts'
import type { DeskState } from '../../../desk/session/session.ts'
import { type Folder, textAt } from '../../../office/folder/folder.ts'
import { stateOf } from '../../../office/folder/office-change.ts'
import { officeRun } from '../../../office/folder/office-run.ts'
import { registry } from '../../../programmes/registry.ts'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { noticeOf } from '../../pipeline/support/office-desk.ts'
import { day, HAZARDS, hazardFile, Senders } from '../../pipeline/support/sendings.ts'

const senders = new Senders('page')
const [unit, other] = senders.units
const hazards = senders.hazards(unit, 2)
const TODAY = day('2026-10-10')

let sent: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  sent = new Map([
    ['通知.xlsx', await noticeOf([unit.union, other.union], 2026)],
    ['收件/一.xlsx', await hazardFile(unit, hazards)],
    ['收件/错.txt', new TextEncoder().encode('not a workbook')],
  ])
})

const folderOf = (files: ReadonlyMap<string, Uint8Array> = sent): MemoryFolder =>
  new MemoryFolder('办公室', new Map(files))

function desk(codec = browserCodec) {
  const states: DeskState[] = [BLANK]
  let stamps = 0
  const session = new OfficeSession({
    registry,
    codec,
    today: () => TODAY,
    stamp: () => `2026-10-10T00-00-00-${String(++stamps).padStart(3, '0')}`,
    pause: async () => {},
    tell: (changed) => void states.push({ ...states.at(-1)!, ...changed }),
  })
  return { session, states, now: () => states.at(-1)! }
}

const record = () => ({
  programme: HAZARDS,
  unit: unit.union,
  number: hazards[0]!.number,
  name: hazards[0]!.name,
  file: '一.xlsx',
})

async function decisionIn(folder: Folder): Promise<unknown> {
  const lines = await stateOf({ registry, folder, codec: nodeCodec })
  return lines.find(({ form, values }) => form === 'decisions' && values['number'] === hazards[0]!.number)
    ?.values['decision']
}

describe('a session', () => {
  it('asks once whether 收件 is what was sent, then reads, writes, and shows what it found', async () => {
    const folder = folderOf()
    const { session, states, now } = desk()
    await session.open(folder, 'folder')
    expect(now()).toMatchObject({
      phase: 'inbox-unconfirmed',
      inbox: { files: 2, officeFiles: ['通知.xlsx'] },
    })
    expect([...folder.files.keys()].sort()).toEqual([...sent.keys()].sort())
    await session.confirmInbox()
    expect(now()).toMatchObject({ phase: 'ready', actor: '王芳', resultsBehind: false, progress: null })
    expect(now().views?.review.rows).toHaveLength(2)
    expect(states.some(({ phase, soFar }) => phase === 'reading' && soFar.length === 1)).toBe(true)
    expect(states.map(({ progress }) => progress?.step)).toEqual(
      expect.arrayContaining(['read', 'merge', 'write', 'save']),
    )
    // Everything that is told can be posted from one thread to another.
    expect(structuredClone(now())).toEqual(now())
  })

  it('writes the files that the command line writes', async () => {
    const [mine, theirs] = [folderOf(), folderOf()]
    const { session } = desk()
    await session.open(mine, 'dropped')
    await officeRun(
      { registry, folder: theirs, codec: nodeCodec },
      { besides: null, replies: true, today: TODAY, stamp: 'x' },
    )
    expect([...mine.files.keys()].sort()).toEqual([...theirs.files.keys()].sort())
    for (const name of ['summary.json', 'findings.csv', 'records.csv'])
      expect(await textAt(mine, `结果/${name}`)).toBe(await textAt(theirs, `结果/${name}`))
  })

  it('opens a folder in which the command line has worked without asking and without writing', async () => {
    const folder = folderOf()
    await officeRun(
      { registry, folder, codec: nodeCodec },
      { besides: null, replies: false, today: TODAY, stamp: 'x' },
    )
    const before = new Map(folder.files)
    const { session, now } = desk()
    await session.open(folder, 'folder')
    expect(now()).toMatchObject({ phase: 'ready', resultsBehind: false })
    expect(folder.files).toEqual(before)
    await folder.write('收件/二.xlsx', await hazardFile(other, senders.hazards(other, 1)))
    await session.run()
    expect(now().views?.review.rows).toHaveLength(3)
  })

  it('writes a decision at once, shows what it does before, and takes it back', async () => {
    const folder = folderOf()
    const { session, now } = desk()
    await session.open(folder, 'dropped')
    const intent = { kind: 'decide', record: record(), decision: '推荐', rank: 1, reason: null } as const
    expect((await session.preview(intent)).hindrances).toEqual([])
    expect(await decisionIn(folder)).toBeUndefined()
    await session.act(intent)
    expect(now().message).toBeNull()
    expect(await decisionIn(folder)).toBe('推荐')
    expect(now()).toMatchObject({
      undo: `撤销：推荐 ${unit.union} ${hazards[0]!.number}`,
      resultsBehind: true,
    })
    expect(now().views?.review.rows.find(({ key }) => key.number === hazards[0]!.number)?.decision).toBe(
      '推荐',
    )
    await session.undo()
    expect(await decisionIn(folder)).toBeUndefined()
    expect(now().undo).toBeNull()
  })

  it('decides nothing without a name, and says so', async () => {
    const { session, now } = desk()
    await session.open(folderOf(), 'dropped')
    session.setActor(' ')
    await session.act({ kind: 'accept', programme: HAZARDS, unit: unit.union })
    expect(now()).toMatchObject({ phase: 'ready', message: { intent: 'error' } })
    expect(now().message?.text).toContain('请先填写经办人')
  })

  it('stops where it is told to, and leaves the folder as it was', async () => {
    const folder = folderOf()
    const { session, states, now } = desk()
    await session.open(folder, 'folder')
    const confirming = session.confirmInbox()
    session.cancel()
    await confirming
    expect(now()).toMatchObject({
      phase: 'inbox-unconfirmed',
      message: { text: '已停下，文件夹里什么也没有改' },
    })
    expect([...folder.files.keys()].sort()).toEqual([...sent.keys()].sort())
    expect(states.some(({ phase }) => phase === 'reading')).toBe(true)
  })

  it('hands over results and state as one zip without what was sent', async () => {
    const { session } = desk()
    await session.open(folderOf(), 'dropped')
    const { unzipSync } = await import('fflate')
    const names = Object.keys(unzipSync(await session.all()))
    expect(names).toContain('收件登记.xlsx')
    expect(names).toContain('.outputs.json')
    expect(names).toContain('结果/summary.json')
    expect(names.filter((name) => name.startsWith('收件/'))).toEqual([])
  })

  it('knows what is on no disk yet: what was decided of a dropped set, until it is handed over', async () => {
    const decide = { kind: 'decide', record: record(), decision: '推荐', rank: 1, reason: null } as const
    for (const kind of ['folder', 'dropped'] as const) {
      const { session, now } = desk()
      await session.open(folderOf(), kind)
      if (kind === 'folder') await session.confirmInbox()
      expect(now()).toMatchObject({ phase: 'ready', unsaved: false })
      await session.act(decide)
      expect([kind, now().unsaved]).toEqual([kind, kind === 'dropped'])
      await session.all()
      expect(now().unsaved).toBe(false)
      await session.undo()
      expect([kind, now().unsaved]).toEqual([kind, kind === 'dropped'])
    }
  })

  it('lists what a finished year would lose, takes away exactly that, and leaves the folder', async () => {
    const folder = folderOf()
    const { session, now } = desk()
    await session.open(folder, 'folder')
    await session.confirmInbox()
    const before = new Map(folder.files)
    const listed = (await session.clearing())!
    expect(folder.files).toEqual(before)
    expect(listed).toMatchObject({ year: 2026, staying: [expect.stringContaining('收件/错.txt（')] })
    expect(listed.parts[0]).toEqual({ part: '报送文件', files: ['收件/一.xlsx'] })
    expect(listed.open.length).toBeGreaterThan(0)
    expect(structuredClone(listed)).toEqual(listed)

    const { year, mark } = listed
    for (const [choice, why] of [
      [{ year, mark, unfinished: false }, '还有没办完的'],
      [{ year: 2025, mark, unfinished: true }, '不是 2025 年的'],
      [{ year, mark: 'another', unfinished: true }, '和刚才列出的不同'],
    ] as const) {
      expect(await session.clearYear(choice)).toBe(false)
      expect(now()).toMatchObject({ phase: 'ready', progress: null, message: { intent: 'error' } })
      expect(now().message?.text).toContain(why)
      expect([...folder.files.keys()].sort()).toEqual([...before.keys()].sort())
    }

    expect(await session.clearYear({ year, mark, unfinished: true })).toBe(true)
    expect(now()).toMatchObject({ phase: 'none', folder: null, views: null, actor: '王芳' })
    expect(now().message).toMatchObject({ intent: 'success', text: expect.stringContaining('2026 年已清理') })
    expect(now().message?.details.join()).toContain('收件/错.txt（')
    const gone = listed.parts.flatMap(({ files }) => files)
    expect(gone.filter((path) => folder.files.has(path))).toEqual([])
    expect([...listed.lasting, '收件/错.txt'].filter((path) => !folder.files.has(path))).toEqual([])
    expect(await textAt(folder, '存档/清理记录.csv')).toContain('王芳')
  })

  it('says what is missing where there is no office’s workbook', async () => {
    const { session, now } = desk()
    await session.open(folderOf(new Map([['收件/一.xlsx', sent.get('收件/一.xlsx')!]])), 'folder')
    expect(now()).toMatchObject({ phase: 'inbox-unconfirmed', inbox: { officeFiles: [] } })
    await session.confirmInbox()
    expect(now().message?.text).toContain('还没有办公室工作簿')
  })
})
