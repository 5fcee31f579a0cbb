/** An office's work cut off before every change that it makes in its folder: whoever opens it next finds the old or the new. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Content, MemoryFolder } from '../../desk/homes/memory.ts'
import type { Folder, OfficeHome } from '../../office/folder/folder.ts'
import { markOf } from '../../office/folder/mark-of.ts'
import { changeOffice, stateOf } from '../../office/folder/office-change.ts'
import { officeRun } from '../../office/folder/office-run.ts'
import { registry } from '../../programmes/registry.ts'
import { decisionActs, receiptActs } from '../../submissions/state/office-acts.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { mortal } from './support/mortal-folder.ts'
import { noticeOf } from './support/office-desk.ts'
import { day, HAZARDS, hazardFile, Senders } from './support/sendings.ts'

const senders = new Senders('cut')
const [unit] = senders.units
const hazards = senders.hazards(unit, 2)
const about = { programme: HAZARDS, unit: unit.union, number: hazards[0]!.number }
const actor = { name: '王芳', on: day('2026-10-10') }

type Files = ReadonlyMap<string, Content>

const homeOf = (folder: Folder): OfficeHome => ({ registry, folder, codec: nodeCodec })
const opened = (files: Map<string, Content>): OfficeHome => homeOf(new MemoryFolder('办公室', files))

const run = (home: OfficeHome) =>
  officeRun(home, { besides: null, replies: false, today: actor.on, stamp: '2026-10-10T00-00-01' })

const COMMANDS = {
  rollup: run,
  receive: (home: OfficeHome) =>
    changeOffice(home, '2026-10-10T00-00-02', (state, office) =>
      receiptActs(office, state, 'receive', { unit: unit.union }, actor),
    ),
  decide: (home: OfficeHome) =>
    changeOffice(home, '2026-10-10T00-00-03', (state, office) =>
      decisionActs(office, state, { ...about, number: hazards[1]!.number }, actor, { decision: '推荐' }),
    ),
} as const
type Command = keyof typeof COMMANDS

const long = process.env['LONG_SEEDS'] !== undefined
const EVERY: readonly Command[] = ['rollup', 'receive', 'decide']

/** What a folder says: its state, and its results as far as text. Whoever reads the state first finishes what was begun. */
async function said(files: Map<string, Content>): Promise<string> {
  const state = await stateOf(opened(files))
  const texts = [...files].filter(([path]) => /^结果.*\.(csv|json)$/.test(path)).sort()
  return JSON.stringify([state, texts.map(([path, bytes]) => [path, markOf(bytes as Uint8Array)])])
}

describe('an office’s work that is cut off', { timeout: long ? 3_600_000 : 300_000 }, () => {
  const begun = new Map<Command, Files>()

  beforeAll(async () => {
    const files = new Map<string, Content>([
      ['通知.xlsx', await noticeOf([unit.union], 2026)],
      ['收件/一.xlsx', await hazardFile(unit, hazards)],
    ])
    await run(opened(files))
    await changeOffice(opened(files), '2026-10-10T00-00-00', (state, office) =>
      decisionActs(office, state, about, actor, { decision: '推荐', reason: '王芳记' }),
    )
    begun.set('receive', new Map(files)).set('decide', new Map(files))
    files.set('收件/二.xlsx', await hazardFile(unit, senders.hazards(unit, 3), { version: 2, sent: '09-12' }))
    begun.set('rollup', files)
  })

  /** That what one who died before a change left behind is the old or the new, and hinders nobody. */
  async function holds(command: Command, nth: number, ends: readonly string[]): Promise<void> {
    const where = `${command} before change ${nth}`
    const files = new Map(begun.get(command)!)
    await expect(
      COMMANDS[command](homeOf(mortal(new MemoryFolder('办公室', files), nth))),
      where,
    ).rejects.toThrow()
    const now = await said(files)
    expect(ends.indexOf(now), where).toBeGreaterThanOrEqual(0)
    const state = await stateOf(opened(files))
    const own = state.find(({ form, values }) => form === 'decisions' && values['number'] === about.number)
    expect([own?.values['decision'], own?.values['reason']], where).toEqual(['推荐', '王芳记'])
    for (const { form, values } of state) {
      if (form !== 'receipts' || values['state'] !== '已接收') continue
      const kept = [...files].filter(([path]) => path.includes(`已接收/${values['fileHash']}/`))
      expect(
        kept.map(([, bytes]) => markOf(bytes as Uint8Array)),
        where,
      ).toEqual([values['fileHash']])
    }
    if (!long) return
    await run(opened(files))
    const hidden = [...files.keys()].map((path) => path.split('/')[0]!).filter((name) => name.startsWith('.'))
    expect([...new Set(hidden)], where).toEqual(['.outputs.json'])
  }

  it.each(EVERY)('leaves the old or the new, before every change of %s', async (command) => {
    const files = new Map(begun.get(command)!)
    const before = await said(new Map(files))
    const whole = mortal(new MemoryFolder('办公室', files), Number.POSITIVE_INFINITY)
    await COMMANDS[command](homeOf(whole))
    const ends = [before, await said(files)]
    expect(ends[0]).not.toBe(ends[1])
    const changes = whole.changes()
    expect(changes).toBeGreaterThan(5)
    // The short way goes to the first, to the last and to some between.
    const step = long ? 1 : command === 'rollup' ? Math.ceil(changes / 6) : Math.ceil(changes / 8)
    for (let nth = 1; nth < changes; nth += step) await holds(command, nth, ends)
    await holds(command, changes, ends)
  })
})
