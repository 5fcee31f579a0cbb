/** An office's commands killed at every file operation: whoever opens the folder next finds the old or the new, whole. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markOf } from '../../office/folder/mark-of.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { CLI } from './support/command-line.ts'
import { KeptCommandLine } from './support/kept-command-line.ts'
import { Desk, filesBelow } from './support/office-desk.ts'
import { HAZARDS, hazardFile, Senders } from './support/sendings.ts'

const CUT_SHORT = new URL('../support/cut-short.mjs', import.meta.url).href

const senders = new Senders('cut')
const [unit] = senders.units
const hazards = senders.hazards(unit, 2)

/** Commands on the folder, each with what it is to change. */
const COMMANDS = {
  rollup: ['rollup', '.', '--no-replies'],
  receive: ['receive', '.', '--unit', unit.union, '--by', '王芳'],
  decide: ['decide', '.', '推荐', '--unit', unit.union, '--number', hazards[1]!.number, '--by', '王芳'],
} as const

/** Every operation on files that the commands use. */
const OPERATIONS = ['mkdir', 'writeFile', 'rename', 'rm', 'open'] as const

/** More of them than any command makes. */
const MANY = 60

const long = process.env['LONG_SEEDS'] !== undefined
const SAMPLE = ['decide rename:3', 'rollup rename:6']

/** What a folder says: its state, and its results as far as text. */
async function said(desk: Desk): Promise<Record<string, string>> {
  // Whoever reads the state first finishes what was begun.
  const state = JSON.stringify(await desk.state())
  const texts = [...(await filesBelow(desk.root))].filter(([path]) => /\.(csv|json)$/.test(path))
  return { ...Object.fromEntries(texts.map(([path, bytes]) => [path, markOf(bytes)])), state }
}

describe('an office’s command that is cut short', { timeout: long ? 3_600_000 : 300_000 }, () => {
  let start: Desk
  let folders = 0
  const copies: string[] = []

  const copy = (from: Desk): Desk => {
    const root = `${from.root}-${++folders}`
    mkdirSync(root)
    cpSync(from.root, root, { recursive: true })
    copies.push(root)
    return new Desk(root, 2026)
  }
  const kept = new KeptCommandLine()
  const runIn = (desk: Desk, args: readonly string[]) => kept.call(desk.root, args)
  const killedIn = (desk: Desk, args: readonly string[], cut: string) =>
    spawnSync(process.execPath, ['--import', CUT_SHORT, CLI, ...args], {
      cwd: desk.root,
      encoding: 'utf8',
      env: { ...process.env, CUT_SHORT: cut },
    })

  beforeAll(async () => {
    start = await Desk.open([unit.union], 2026)
    await start.receives('一.xlsx', await hazardFile(unit, hazards))
    await start.bareRun()
    await start.fills(
      'decisions',
      { programme: HAZARDS, number: hazards[0]!.number },
      { decision: '推荐', explanation: '王芳记' },
    )
    // Something for every command to do.
    await start.receives(
      '二.xlsx',
      await hazardFile(unit, senders.hazards(unit, 3), { version: 2, sent: '09-12' }),
    )
  })
  afterAll(async () => {
    await kept.end()
    for (const root of copies) rmSync(root, { recursive: true, force: true })
    await start.leaves()
  })

  interface Begun {
    readonly desk: Desk
    readonly before: Record<string, string>
    readonly after: Record<string, string>
  }
  const begun = new Map<string, Begun>()

  /** The folder before a command, and what it says before and after: the same wherever the command is killed. */
  async function beginning(command: keyof typeof COMMANDS): Promise<Begun> {
    const known = begun.get(command)
    if (known !== undefined) return known
    const desk = copy(start)
    if (command !== 'rollup') await desk.bareRun()
    const whole = copy(desk)
    const before = await said(desk)
    expect(runIn(whole, COMMANDS[command]).status).not.toBe(3)
    const made = { desk, before, after: await said(whole) }
    begun.set(command, made)
    return made
  }

  /** @returns whether the command lived long enough to be killed there */
  async function cutAt(command: keyof typeof COMMANDS, operation: string, nth: number): Promise<boolean> {
    const { desk: from, before, after } = await beginning(command)
    const desk = copy(from)
    const { signal } = killedIn(desk, COMMANDS[command], `kill:${operation}:${nth}`)
    const where = `${command} ${operation}:${nth}`
    // Reading alone finishes what was begun; what never began is as if it had not been.
    const now = await said(desk)
    expect([before, after], where).toContainEqual(now)
    const [filled] = (await desk.linesOf(decisions)).filter(({ number }) => number === hazards[0]!.number)
    expect([filled?.['decision'], filled?.['explanation']], where).toEqual(['推荐', '王芳记'])
    for (const { state, fileHash } of await desk.linesOf(receipts)) {
      if (state !== '已接收') continue
      const kept = [...(await filesBelow(desk.root))].filter(([path]) => path.includes(`已接收/${fileHash}/`))
      expect(
        kept.map(([, bytes]) => markOf(bytes)),
        where,
      ).toEqual([fileHash])
    }
    // The next command goes its way, and nothing of the dead one stays.
    await desk.bareRun()
    expect(
      readdirSync(desk.root).filter((name) => name.startsWith('.')),
      where,
    ).toEqual(['.outputs.json'])
    rmSync(desk.root, { recursive: true })
    return signal === 'SIGKILL'
  }

  const every = Object.keys(COMMANDS).flatMap((command) =>
    OPERATIONS.map((operation) => `${command} ${operation}`),
  )

  it.each(long ? [] : SAMPLE)('leaves the old or the new, and never a mixture: %s', async (where) => {
    const [command, cut] = where.split(' ')
    const [operation, nth] = cut!.split(':')
    expect(await cutAt(command as keyof typeof COMMANDS, operation!, Number(nth))).toBe(true)
  })

  it.each(long ? every : [])('at every %s', async (where) => {
    const [command, operation] = where.split(' ')
    for (let nth = 1; nth <= MANY; nth++)
      if (!(await cutAt(command as keyof typeof COMMANDS, operation!, nth))) return
    throw new Error('more operations than were tried')
  })
})
