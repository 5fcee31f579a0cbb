/** An office's whole year from a seed, and the beginning of the next; every invariant is held after each step. */
import { describe, expect, it } from 'vitest'
import { encryptedContainer } from '../../examples/make/bad-files.ts'
import type { OfficeRun } from '../../office/folder/office-run.ts'
import { startYearCommand } from '../../pipeline/commands/start-year.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { Desk, noticeOf } from './support/office-desk.ts'
import { day, HAZARDS, hazardFile, Senders, STUDIOS, studioFile } from './support/sendings.ts'

const countsOf = ({ run }: OfficeRun, programme: string) =>
  run.rollups.find(({ node }) => node.programme.name === programme)!.node.counts

/** The year from the first sending to the next year's folder. */
async function wholeYear(seed: string): Promise<void> {
  const senders = new Senders(seed)
  const [a, b, c] = senders.units
  const desk = await Desk.open(
    senders.units.map(({ union }) => union),
    2026,
  )
  try {
    const [ofA, ofB, ofC] = [senders.hazards(a, 3), senders.hazards(b, 2), senders.hazards(c, 2)]
    const studios = senders.studios(a, 2)
    const spoiled = { [ofA[2]!.number]: { fullTimeSafety: true } }

    // What is sent at first: a fault, two that are no workbooks, one that is the office's, one of nothing.
    await desk.receives(`${a.union}.xlsx`, await hazardFile(a, ofA, { changed: spoiled }))
    await desk.receives(
      `${a.union}工作室.xlsx`,
      await studioFile(a, studios, {
        changed: { [studios[1]!.number]: { appliedOn: day('2026-05-15'), namedOn: day('2026-01-01') } },
      }),
    )
    await desk.receives(`${b.union}.xlsx`, await hazardFile(b, ofB))
    await desk.receives(`${b.union}零报告.xlsx`, await studioFile(b, [], { card: { none: true } }))
    await desk.receives(
      '加密.xlsx',
      encryptedContainer((n) => new Uint8Array(n).fill(7)),
    )
    await desk.receives('说明.xlsx', '不是工作簿')
    await desk.receives('下发/通知.xlsx', await noticeOf([b.union], 2026))
    const first = await desk.run()
    expect(first.run.refused).toHaveLength(3)
    expect(countsOf(first, HAZARDS)).toMatchObject({ read: 5, accepted: 4, sentBack: 1 })
    expect(countsOf(first, STUDIOS)).toMatchObject({ read: 2, accepted: 1, sentBack: 1 })

    // A copy, a late one, a second batch whose numbers collide.
    await desk.receives(`${b.union} - 副本.xlsx`, await hazardFile(b, ofB))
    await desk.receives(`${c.union}.xlsx`, await hazardFile(c, ofC, { sent: '11-02' }))
    const batch = senders
      .hazards(b, 4)
      .slice(2)
      .map((hazard, i) => {
        const number = ofB[i]!.number
        const rows = Object.fromEntries(
          Object.entries(hazard.rows).map(([id, list]) => [id, list.map((row) => ({ ...row, number }))]),
        )
        return { ...hazard, number, rows }
      })
    await desk.receives(`${b.union}第二批.xlsx`, await hazardFile(b, batch, { sent: '09-20' }))
    const second = await desk.run()
    expect(countsOf(second, HAZARDS).read).toBe(11)
    expect(countsOf(second, HAZARDS).duplicate).toBe(2)

    // First round of mending: one fault is mended, another comes; then the second round.
    await desk.receives(
      `${a.union}第2版.xlsx`,
      await hazardFile(a, ofA, {
        version: 2,
        sent: '09-15',
        changed: { [ofA[1]!.number]: { fullTimeSafety: true } },
      }),
    )
    await desk.receives(
      `${a.union}工作室第2版.xlsx`,
      await studioFile(a, studios, { version: 2, sent: '05-28' }),
    )
    expect(countsOf(await desk.run(), HAZARDS).sentBack).toBeGreaterThan(0)
    await desk.receives(`${a.union}第3版.xlsx`, await hazardFile(a, ofA, { version: 3, sent: '09-18' }))
    const mended = await desk.run()
    expect(countsOf(mended, STUDIOS)).toMatchObject({ accepted: 2, superseded: 2 })

    // Decided by command and by hand; a unit takes all of its own back.
    await desk.decide(
      { programme: STUDIOS, unit: a.union, number: studios[0]!.number },
      { decision: '推荐', rank: 1 },
    )
    await desk.fills(
      'decisions',
      { programme: STUDIOS, unit: a.union, number: studios[1]!.number },
      {
        decision: '推荐',
        rank: 2,
        decidedBy: '审定会',
        decidedOn: day('2026-06-20'),
        explanation: '并列以外',
      },
    )
    for (const { number } of ofA)
      await desk.decide({ programme: HAZARDS, unit: a.union, number }, { decision: '推荐' })
    await desk.fills(
      'decisions',
      { programme: HAZARDS, unit: c.union, number: ofC[0]!.number },
      { decision: '不推荐', reason: '逾期' },
    )
    await desk.receives(
      `${c.union}撤回.xlsx`,
      await hazardFile(c, [], { version: 2, sent: '11-03', card: { action: '撤回' } }),
    )
    await desk.run()

    // Received and locked; sent again, it waits; unlocked, it counts.
    expect(await desk.act('receive', { programme: HAZARDS, unit: a.union })).toBe(3)
    expect(await desk.act('receive', { programme: STUDIOS, unit: a.union })).toBe(2)
    await desk.run()
    await desk.receives(
      `${a.union}第4版.xlsx`,
      await hazardFile(a, ofA, {
        version: 4,
        sent: '09-25',
        changed: { [ofA[0]!.number]: { job: '改过的工种' } },
      }),
    )
    await desk.drops(`${a.union}第3版.xlsx`)
    const resent = await desk.run()
    expect(countsOf(resent, HAZARDS).waiting).toBe(1)
    expect(await desk.act('receive', { programme: HAZARDS, unit: a.union })).toBe(0)
    expect(
      await desk.act('unlock', { programme: HAZARDS, unit: a.union, number: ofA[0]!.number }, '工种更正'),
    ).toBe(1)
    expect(countsOf(await desk.run(), HAZARDS).waiting).toBe(0)
    expect(await desk.act('receive', { programme: HAZARDS, unit: a.union, number: ofA[0]!.number })).toBe(1)
    await desk.run()

    // Named: the list was proposed, and a person fills its days.
    expect((await desk.linesOf(namingList)).map(({ number }) => number)).toEqual(
      studios.map(({ number }) => number),
    )
    for (const { number } of studios)
      await desk.fills(
        'naming-list',
        { programme: STUDIOS, number },
        {
          reviewedOn: day('2026-06-30'),
          reviewResult: '通过',
          meeting: '党组会',
          approvedOn: day('2026-07-08'),
          publicFrom: day('2026-07-10'),
          publicTo: day('2026-07-16'),
          objection: '无异议',
          issuedOn: day('2026-07-24'),
          namingDocument: '济工发〔2026〕31号',
          plaque: '济南市示范性劳模和工匠人才创新工作室',
        },
      )
    await desk.run()

    // Granted and spent: the unit's books; it was received before, so that it has to be unlocked.
    await desk.receives(`${a.union}工作室账.xlsx`, await studioFile(a, studios, { version: 3 }, studios))
    await desk.run()
    await desk.pays(ofA.map((hazard) => ({ unit: a.union, hazard })))
    await desk.run()
    const kinds = new Set((await desk.linesOf(ledger)).map(({ kind }) => kind))
    for (const kind of ['命名', '资助', '支出', '考核', '奖励']) expect(kinds).toContain(kind)
    expect((await desk.linesOf(receipts)).length).toBeGreaterThan(15)

    // The next year knows by the ledger alone whom it named and what it rewarded.
    await startYearCommand({ from: desk.root, year: '2027', to: `${desk.root}/2027` })
    const next = new Desk(`${desk.root}/2027`, 2027)
    await next.receives('再报.xlsx', await studioFile(a, studios, {}, [], 2027))
    await next.receives('又报.xlsx', await hazardFile(b, [ofA[0]!], {}, 2027))
    const { run } = await next.run()
    const about = (rule: string) =>
      run.findings.filter(
        (found) => found.rule === rule && found.related.some(({ file }) => file === '台账.xlsx'),
      )
    expect(about('merge/named-already')).toHaveLength(2)
    expect(about('merge/paid-hazard').map(({ severity }) => severity)).toEqual(['error'])
  } finally {
    await desk.leaves()
  }
}

const seeds = Number(process.env['LONG_SEEDS'] ?? 1)

describe('a whole year', { timeout: 300_000 }, () => {
  it.each(Array.from({ length: seeds }, (_, i) => String(i + 1)))('from seed %s', wholeYear)
})
