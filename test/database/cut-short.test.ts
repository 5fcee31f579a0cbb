/** A merge over a database that is killed while it writes: the next finishes it, and nothing is there twice. */
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLI } from '../pipeline/support/command-line.ts'
import { Desk } from '../pipeline/support/office-desk.ts'
import { hazardFile, Senders } from '../pipeline/support/sendings.ts'
import { freshDatabase } from './support/databases.ts'
import { addOffice, CITY, connections } from './support/offices.ts'

const CUT_SHORT = new URL('../support/cut-short.mjs', import.meta.url).href
const long = process.env['LONG_SEEDS'] !== undefined

const { home } = connections()
const senders = new Senders('cut')
const [unit] = senders.units

const rollup = (root: string, url: string, cut?: string) =>
  spawnSync(
    process.execPath,
    [...(cut === undefined ? [] : ['--import', CUT_SHORT]), CLI, 'rollup', root, '--no-replies'],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, ...(cut === undefined ? {} : { CUT_SHORT: cut }) },
    },
  )

/** What a merge came to in a database of its own, killed at the nth file that is moved. */
async function came(root: string, nth: number | null): Promise<readonly string[]> {
  const fresh = await freshDatabase()
  await addOffice(fresh, CITY)
  const url = await fresh.login(CITY, ['office', 'private'])
  const folder = await mkdtemp(join(tmpdir(), 'cut-'))
  try {
    await cp(root, folder, { recursive: true })
    if (nth !== null) expect(rollup(folder, url, `kill:rename:${nth}`).signal).toBe('SIGKILL')
    const { status, stdout, stderr } = rollup(folder, url)
    expect([0, 1], `${stdout}${stderr}`).toContain(status)
    const events = await fresh.owner((client) =>
      client.query('select count(*)::int as n from union_workbooks.event'),
    )
    const { lines, revision } = await (await home(url)).read()
    expect(events.rows[0].n).toBe(Number(revision))
    return lines.map(({ form, values }) => JSON.stringify([form, values])).sort()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

it.runIf(long)('comes to the same whenever it is killed', { timeout: 1_200_000 }, async () => {
  const desk = await Desk.open([unit.union], 2026)
  try {
    await desk.receives('一.xlsx', await hazardFile(unit, senders.hazards(unit, 2)))
    const whole = await came(desk.root, null)
    expect(whole.length).toBeGreaterThan(3)
    for (const nth of [1, 2, 4, 8, 12]) expect(await came(desk.root, nth)).toEqual(whole)
  } finally {
    await desk.leaves()
  }
})
