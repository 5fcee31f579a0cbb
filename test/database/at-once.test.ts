/**
 * Many clerks decide at the same time, each in a process of their own: nothing is lost, and whoever comes second is
 * told so. LONG_SEEDS makes it a minute.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Fresh, freshDatabase } from './support/databases.ts'
import { CITY, connections, newLine, openConnections, STUDIO, withOffices } from './support/offices.ts'
import { startServer, stopServer } from './support/server.ts'

const CLERKS = 8
const RECORDS = 3
const long = process.env['LONG_SEEDS'] !== undefined

let fresh: Fresh
let url: string
const { begun, home } = connections()

interface Told {
  readonly done: number
  readonly refused: number
  /** Refusals that name nobody. */
  readonly nameless: number
  /** What was said as the database went away. */
  readonly ended: string
}

const bundle = fileURLToPath(
  new URL('../../node_modules/.cache/union-workbooks/deciding-clerk.mjs', import.meta.url),
)

beforeAll(async () => {
  fresh = await freshDatabase()
  await withOffices(fresh)
  url = await fresh.login(CITY, ['office'])
  const { build } = await import('esbuild')
  await build({
    entryPoints: [fileURLToPath(new URL('./support/deciding-clerk.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
})

/** A process that decides until its time is up. */
function clerk(name: string, seconds: number, at = url) {
  const child = spawn(process.execPath, [bundle, at, name, String(seconds), String(RECORDS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let text = ''
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString()
      if (text.startsWith('ready\n')) resolve()
    }),
  )
  const told = new Promise<Told | null>((resolve) =>
    child.on('close', (code) =>
      resolve(code === 0 ? (JSON.parse(text.replace('ready\n', '')) as Told) : null),
    ),
  )
  return { child, told, ready }
}

/** Several who begin at the same moment. */
async function clerks(names: string, seconds: number, at = url) {
  const all = Array.from({ length: CLERKS }, (_, i) => clerk(`${names}${i}`, seconds, at))
  await Promise.all(all.map(({ ready }) => ready))
  for (const { child } of all) child.stdin.write('go\n')
  return all
}

const records = Array.from({ length: RECORDS }, (_, i) =>
  newLine('decisions', { ...STUDIO, number: `G${i}`, name: `第${i}工作室` }),
)

/** What the events of the state come to, told from the first. */
const TOLD = `select line, sets->>'decision' as decision, was->>'decision' as was, by_name, seq::int
  from union_workbooks.event where state_id = $1 and by_name is not null order by seq`

async function holds(state: number, year: number, at = fresh, login = url): Promise<Map<string, number>> {
  const { rows } = await at.owner((client) => client.query(TOLD, [state]))
  const by = new Map<string, number>()
  const says = new Map<string, string | null>()
  for (const { line, decision, was, by_name } of rows) {
    // Each was made on what the one before had left.
    expect(was).toBe(says.get(line) ?? null)
    says.set(line, decision)
    by.set(by_name, (by.get(by_name) ?? 0) + 1)
  }
  const all = await at.owner((client) =>
    client.query(
      'select count(*)::int as n, max(seq)::int as last from union_workbooks.event where state_id = $1',
      [state],
    ),
  )
  expect(all.rows[0].n).toBe(all.rows[0].last)
  const { lines } = await (await home(login, CITY, year)).read()
  for (const { key, values } of lines) expect(values['decision'] ?? null).toBe(says.get(key) ?? null)
  return by
}

/** Waits until every clerk has decided something. */
async function allAtWork({ owner }: Fresh): Promise<void> {
  for (;;) {
    const { rows } = await owner((client) =>
      client.query('select count(distinct by_name)::int as n from union_workbooks.event'),
    )
    if (rows[0].n === CLERKS) return
    await wait(100)
  }
}

describe('eight clerks at once', () => {
  it('lose nothing, and are told who was first', async () => {
    const state = await begun(url)
    await (await home(url)).apply(records)
    const all = await clerks('经办', long ? 60 : 1)
    const told = await Promise.all(all.map((each) => each.told))
    const by = await holds(state, 2026)
    for (const [i, each] of told.entries()) {
      expect(each?.done).toBe(by.get(`经办${i}`) ?? 0)
      expect(each?.nameless).toBe(0)
    }
    expect(told.reduce((sum, each) => sum + each!.done, 0)).toBeGreaterThan(RECORDS)
    expect(told.reduce((sum, each) => sum + each!.refused, 0)).toBeGreaterThan(0)
  })

  it('of whom some are killed leave all of a decision or nothing of it', async () => {
    const state = await begun(url, CITY, 2027)
    await (await home(url, CITY, 2027)).apply(records)
    const all = await clerks('2027 经办', long ? 20 : 1)
    for (const [i, { child }] of all.entries())
      if (i % 2 === 0) setTimeout(() => child.kill('SIGKILL'), 300 + 61 * i)
    await Promise.all(all.map((each) => each.told))
    await holds(state, 2027)
  })

  it.runIf(long)('whose server dies have all of what they were told, and nothing half', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dying-'))
    const kept = { synchronous_commit: 'on' }
    let server = await startServer(folder, undefined, kept)
    try {
      for (let time = 0; time < 5; time++) {
        const own = await freshDatabase(true, server)
        await withOffices(own)
        const login = await own.login(CITY, ['office'])
        const { begun: begins, home: homeOf, end } = openConnections()
        const state = await begins(login)
        await (await homeOf(login)).apply(records)
        await end()
        const all = await clerks('经办', 60, login)
        await allAtWork(own)
        await wait(150 * time)
        await stopServer(server, 'SIGQUIT')
        const told = await Promise.all(all.map((each) => each.told))
        server = await startServer(folder, server, kept)
        const by = await holds(state, 2026, own, login)
        for (const [i, each] of told.entries()) {
          expect(each?.ended).toMatch(/^(与数据库的连接断了，没有写入|数据库(正在停机|出故障停了))/)
          // The last decision may have been made without its maker having been told.
          expect([each!.done, each!.done + 1]).toContain(by.get(`经办${i}`) ?? 0)
        }
      }
    } finally {
      await stopServer(server)
      await rm(folder, { recursive: true, force: true })
    }
  })
})
