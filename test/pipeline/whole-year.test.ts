/** An office's whole year from a seed, and the next one begun from it; every invariant is held after each step. */
import { describe, expect, it } from 'vitest'
import { startYearCommand } from '../../pipeline/commands/start-year.ts'
import { hazardDeadline } from '../../programmes/jinan-hazard/parameters.ts'
import { traceOf } from '../../submissions/state/trace.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { yearTotals } from '../../templates/forms/year-totals.ts'
import { freshDatabase } from '../database/support/databases.ts'
import { addOffice, CITY } from '../database/support/offices.ts'
import { Desk, filesBelow } from './support/office-desk.ts'
import { HAZARDS, Senders } from './support/sendings.ts'
import { SharedDesk } from './support/shared-desk.ts'
import { YearWalk } from './support/year-walk.ts'

const long = process.env['LONG_SEEDS'] !== undefined

async function wholly(walk: YearWalk): Promise<void> {
  await walk.sent()
  await walk.more()
  await walk.mended()
  await walk.decided()
  await walk.withdrawn()
  await walk.forwarded()
  await walk.locked()
  await walk.named()
  await walk.paid()
}

/** Everything that only the first year can tell the second. */
async function knowsTheFirst(second: YearWalk, first: YearWalk): Promise<void> {
  const { desk } = second
  await desk.receives('再报.xlsx', await second.studiosOf(first.a, first.studios))
  await desk.receives('又报.xlsx', await second.hazardsOf(first.b, [first.ofA[0]!]))
  const { run } = await desk.run()
  const about = (rule: string) =>
    run.findings.filter(
      (found) => found.rule === rule && found.related.some(({ file }) => file === '台账.xlsx'),
    )
  expect(about('merge/named-already')).toHaveLength(2)
  expect(about('merge/paid-hazard').map(({ severity }) => severity)).toEqual(['error'])
  // What happened in the first year is not judged again by the terms of the second.
  expect(run.findings.filter(({ file }) => file === '台账.xlsx').map(({ message }) => message)).toEqual([])
  await desk.drops('再报.xlsx')
  await desk.drops('又报.xlsx')
}

/** Where the office keeps its state. */
interface Kept {
  open(units: readonly string[]): Promise<Desk>
  /** The next year, begun from this one in a folder below its own. */
  next(desk: Desk, year: number): Promise<Desk>
}

const inWorkbooks: Kept = {
  open: (units) => Desk.open(units, 2026),
  next: async ({ root }, year) => {
    await startYearCommand({ from: root, year: String(year), to: `${root}/${year}` })
    return new Desk(`${root}/${year}`, year)
  },
}

/** The mark of a file's bytes, as it stands in texts. */
const MARK = /\b[0-9a-f]{32}\b/g

/** What a year came to: the lines of the state, and the results as far as they are text. */
async function saidBy({ desk }: YearWalk): Promise<[string, unknown][]> {
  // What is sent is made anew each time, and a workbook bears the moment at which it was made.
  const lines = (await desk.state()).map(
    ({ form, values }) =>
      [
        form,
        Object.entries(values).filter(([key, value]) => value !== undefined && key !== 'fileHash'),
      ] as const,
  )
  const inOrder = lines.map((line) => JSON.stringify(line)).sort()
  const texts = [...(await filesBelow(desk.root))]
    .filter(([path]) => path.startsWith('结果/'))
    .map(([path, bytes]): [string, unknown] => [
      `${desk.year} ${path}`,
      /\.(csv|json|txt)$/.test(path) ? bytes.toString().replace(MARK, '') : null,
    ])
  return [[`${desk.year}`, inOrder], ...texts]
}

/** Two years of one office; what they came to. */
async function twoYears(seed: string, kept: Kept): Promise<Map<string, unknown>> {
  const senders = new Senders(seed)
  const desk = await kept.open(senders.units.map(({ union }) => union))
  try {
    const first = new YearWalk(desk, senders)
    await wholly(first)
    const told = await desk.linesOf(ledger)

    const ofFirst = await saidBy(first)

    const second = new YearWalk(await kept.next(desk, 2027), senders, 1)
    expect(await second.desk.linesOf(ledger)).toEqual(told)
    await second.desk.notices(hazardDeadline.name, '2027-09-30')
    await knowsTheFirst(second, first)
    if (!long) return new Map(ofFirst)

    await wholly(second)
    // Nothing of the first year's is lost or changed, and the second year's stands beside it.
    const both = await second.desk.linesOf(ledger)
    expect(both.slice(0, told.length)).toEqual(told)
    const years = new Set(
      (await second.desk.linesOf(yearTotals)).map(({ programme, year }) => programme === HAZARDS && year),
    )
    expect([years.has(2026), years.has(2027)]).toEqual([true, true])
    for (const { studios } of [first, second])
      for (const { name } of studios)
        expect(traceOf(await second.desk.state(), name).map(({ kind }) => kind)).toContain('命名')
    return new Map([...ofFirst, ...(await saidBy(second))])
  } finally {
    await desk.leaves()
  }
}

const seeds = Number(process.env['LONG_SEEDS'] ?? 1)

describe('two years of an office', { timeout: long ? 3_600_000 : 300_000 }, () => {
  it.each(Array.from({ length: seeds }, (_, i) => String(i + 1)))('from seed %s', async (seed) => {
    await twoYears(seed, inWorkbooks)
  })

  it.runIf(long)('comes to the same over a database', async () => {
    const fresh = await freshDatabase()
    await addOffice(fresh, CITY)
    const url = await fresh.login(CITY, ['office', 'private'])
    const inDatabase: Kept = {
      open: (units) => SharedDesk.openShared(units, 2026, url),
      next: async (desk, year) => {
        const to = `${desk.root}/${year}`
        await startYearCommand({ from: desk.root, year: String(year), to, database: url })
        return (desk as SharedDesk).next(to, year)
      },
    }
    const [here, there] = [await twoYears('1', inWorkbooks), await twoYears('1', inDatabase)]
    expect([...there.keys()]).toEqual([...here.keys()])
    for (const [what, says] of there) expect(says, what).toEqual(here.get(what))
  })
})
