/** A page whose folder makes trouble while somebody works: it says what is the matter, and nothing is lost by it. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HandleFolder } from '../../../desk/homes/handle.ts'
import { BLANK } from '../../../desk/session/blank-state.ts'
import { OfficeSession } from '../../../desk/session/office-session.ts'
import type { DeskState } from '../../../desk/session/session.ts'
import { registry } from '../../../programmes/registry.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { noticeOf } from '../../pipeline/support/office-desk.ts'
import { day, HAZARDS, hazardFile, Senders } from '../../pipeline/support/sendings.ts'
import { chanceOn, Disk } from './support/fake-handles.ts'

const senders = new Senders('trouble')
const [unit] = senders.units
const [hazard] = senders.hazards(unit, 1)

const fault = (name: string): never => {
  throw new DOMException('no', name)
}

let disk: Disk
let session: OfficeSession
let state: DeskState

const open = (): Promise<void> => session.open(new HandleFolder(disk.handle(), chanceOn(disk, 'a')), 'folder')

/** Results, and the office's own workbooks: what a person would miss. */
const kept = (): [string, string][] =>
  [...disk.files()].filter(([path]) => /^(结果|收件)\//.test(path) || /^[^/.][^/]*\.xlsx$/.test(path))

const recommend = (decision: '推荐' | null = '推荐'): Promise<void> => {
  const record = {
    programme: HAZARDS,
    unit: unit.union,
    number: hazard!.number,
    name: hazard!.name,
    file: '一.xlsx',
  }
  return session.act({ kind: 'decide', record, decision, rank: null, reason: null })
}

const decision = (): string | null => state.views!.review.rows[0]!.decision

describe('a session whose folder makes trouble', () => {
  let files: readonly (readonly [string, Uint8Array])[]
  beforeAll(async () => {
    files = [
      ['通知.xlsx', await noticeOf([unit.union], 2026)],
      ['收件/一.xlsx', await hazardFile(unit, [hazard!])],
    ]
    disk = new Disk()
    for (const [path, bytes] of files) disk.put(path, bytes)
    let stamps = 0
    state = BLANK
    session = new OfficeSession({
      registry,
      codec: nodeCodec,
      today: () => day('2026-10-10'),
      stamp: () => `2026-10-10T00-00-00-${String(++stamps).padStart(3, '0')}`,
      pause: async () => {},
      tell: (changed) => {
        state = { ...state, ...changed }
      },
    })
    await open()
    await session.confirmInbox()
    expect(state.phase).toBe('ready')
  })
  beforeEach(async () => {
    disk.before = () => {}
    disk.beforeRead = () => {}
    disk.permission = 'granted'
    await recommend(null)
  })

  it.each([
    ['a full disk', 'QuotaExceededError', 'close', /^\.writing-/, '磁盘已满'],
    [
      'a workbook that Excel holds',
      'NoModificationAllowedError',
      'open',
      /^审定\.xlsx$/,
      '“办公室/审定.xlsx”正被占用，可能在 Excel 或 WPS 中打开着',
    ],
  ])('%s: the decision is not written, and is once it can be', async (_, trouble, change, where, words) => {
    const before = kept()
    disk.before = (what, path) => void (what === change && where.test(path) && fault(trouble))
    await recommend()
    expect(state).toMatchObject({ phase: 'ready', message: { intent: 'error', details: [] } })
    expect(state.message!.text).toContain(words)
    expect(decision()).toBe(null)
    expect(kept()).toEqual(before)
    disk.before = () => {}
    await recommend()
    expect(state.message).toBe(null)
    expect(decision()).toBe('推荐')
  })

  it('a disk that is full in the midst of the commit: what has begun is finished by the next click', async () => {
    await recommend()
    disk.before = (what, path) =>
      void (what === 'close' && path === '结果/summary.json' && fault('QuotaExceededError'))
    await session.run()
    expect(state).toMatchObject({
      phase: 'ready',
      message: { intent: 'error', details: ['已开始写入，没有丢东西：排除以后再点“汇总”，会接着写完'] },
    })
    expect(state.message!.text).toContain('磁盘已满')
    expect(decision()).toBe('推荐')
    disk.before = () => {}
    await session.run()
    expect(state.message).toMatchObject({ intent: 'success' })
    expect(decision()).toBe('推荐')
    expect(disk.files().get('结果/summary.json')).toContain('"notForwarded": 0')
    expect([...disk.files().keys()].filter((path) => /^\.(writing|committing)/.test(path))).toEqual([])
  })

  it('a permission that is taken back: one click gives it again, and what was decided is there', async () => {
    await recommend()
    const before = kept()
    disk.permission = 'prompt'
    disk.before = () => fault('NotAllowedError')
    disk.beforeRead = () => fault('NotAllowedError')
    await recommend(null)
    expect(state).toMatchObject({
      phase: 'permission',
      message: {
        intent: 'warning',
        text: '浏览器收回了使用“办公室”的许可：请点“打开”，在浏览器的提示里选“允许”',
      },
    })
    disk.permission = 'granted'
    disk.before = () => {}
    disk.beforeRead = () => {}
    expect(kept()).toEqual(before)
    await open()
    expect(state.phase).toBe('ready')
    expect(decision()).toBe('推荐')
  })
})
