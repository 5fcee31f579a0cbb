/** An office's year, step by step; after each run everything that has to hold is held against it. */
import { expect } from 'vitest'
import { encryptedContainer } from '../../../examples/make/bad-files.ts'
import type { Hazard } from '../../../examples/make/hazard.ts'
import type { Studio } from '../../../examples/make/studio.ts'
import type { Unit } from '../../../examples/make/units.ts'
import type { OfficeRun } from '../../../office/folder/office-run.ts'
import { ledger } from '../../../templates/forms/ledger.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { receipts } from '../../../templates/forms/receipts.ts'
import { yearTotals } from '../../../templates/forms/year-totals.ts'
import type { Day } from '../../../templates/values/day.ts'
import { type Desk, noticeOf } from './office-desk.ts'
import {
  day,
  HAZARDS,
  hazardFile,
  PROVINCIAL,
  provincialFile,
  type Senders,
  type Sending,
  STUDIOS,
  studioFile,
} from './sendings.ts'

const nodesOf = ({ run }: OfficeRun, programme: string) =>
  run.rollups.map(({ node }) => node).filter((node) => node.programme.name === programme)

export const countsOf = (done: OfficeRun, programme: string) => nodesOf(done, programme)[0]!.counts

const lateOnes = ({ run }: OfficeRun, unit: Unit): number =>
  run.findings.filter(
    ({ code, unit: whose }) => ['merge/late', 'YH-09b'].includes(code) && whose === unit.union,
  ).length

export class YearWalk {
  readonly a: Unit
  readonly b: Unit
  readonly c: Unit
  readonly ofA: readonly Hazard[]
  readonly ofB: readonly Hazard[]
  readonly ofC: readonly Hazard[]
  readonly studios: readonly Studio[]
  readonly provincial: Studio
  private bytesOfB: Uint8Array | undefined

  /** @param nth the first year is 0; each has records of its own */
  constructor(
    readonly desk: Desk,
    readonly senders: Senders,
    readonly nth = 0,
  ) {
    const [a, b, c] = senders.units
    this.a = a
    this.b = b
    this.c = c
    this.ofA = senders.hazards(a, 3, nth * 6)
    this.ofB = senders.hazards(b, 2, nth * 6)
    this.ofC = senders.hazards(c, 2, nth * 6)
    this.studios = senders.studios(a, 2, nth * 2)
    this.provincial = senders.provincial(b, nth)
  }

  private on = (monthDay: string): Day => day(`${this.desk.year}-${monthDay}`)

  hazardsOf = (unit: Unit, hazards: readonly Hazard[], sending?: Sending) =>
    hazardFile(unit, hazards, sending, this.desk.year)
  studiosOf = (unit: Unit, studios: readonly Studio[], sending?: Sending, granted?: readonly Studio[]) =>
    studioFile(unit, studios, sending, granted, this.desk.year)

  /** What is sent at first: faults, two that are no workbooks, one that is the office's, one of nothing. */
  async sent(): Promise<void> {
    const { desk, a, b, ofA, ofB, studios } = this
    const changed = { [ofA[2]!.number]: { fullTimeSafety: true } }
    await desk.receives(`${a.union}.xlsx`, await this.hazardsOf(a, ofA, { changed }))
    const young = { appliedOn: day('2026-05-15'), namedOn: day('2026-01-01') }
    await desk.receives(
      `${a.union}工作室.xlsx`,
      await this.studiosOf(a, studios, { changed: { [studios[1]!.number]: young } }),
    )
    this.bytesOfB = await this.hazardsOf(b, ofB)
    await desk.receives(`${b.union}.xlsx`, this.bytesOfB)
    await desk.receives(`${b.union}零报告.xlsx`, await this.studiosOf(b, [], { card: { none: true } }))
    await desk.receives(
      '加密.xlsx',
      encryptedContainer((n) => new Uint8Array(n).fill(7)),
    )
    await desk.receives('说明.xlsx', '不是工作簿')
    await desk.receives('下发/通知.xlsx', await noticeOf([b.union], desk.year))
    const first = await desk.run()
    expect(first.run.refused).toHaveLength(3)
    expect(countsOf(first, HAZARDS)).toMatchObject({ read: 5, accepted: 4, sentBack: 1 })
    expect(countsOf(first, STUDIOS)).toMatchObject({ read: 2, accepted: 1, sentBack: 1 })
  }

  /** A copy, a late one that is given more time, a second batch whose numbers collide. */
  async more(): Promise<void> {
    const { desk, senders, b, c, ofB, ofC } = this
    // Made anew it would be the same file or another one, as the second goes in which it is made.
    await desk.receives(`${b.union} - 副本.xlsx`, this.bytesOfB!)
    await desk.receives(`${c.union}.xlsx`, await this.hazardsOf(c, ofC, { sent: '11-02' }))
    const batch = senders.hazards(b, 2, this.nth * 6 + 2).map((hazard, i) => {
      const number = ofB[i]!.number
      const rows = Object.fromEntries(
        Object.entries(hazard.rows).map(([id, list]) => [id, list.map((row) => ({ ...row, number }))]),
      )
      return { ...hazard, number, rows }
    })
    await desk.receives(`${b.union}第二批.xlsx`, await this.hazardsOf(b, batch, { sent: '09-20' }))
    const second = await desk.run()
    expect(countsOf(second, HAZARDS)).toMatchObject({ read: 11, duplicate: 2 })
    expect(lateOnes(second, c)).toBeGreaterThan(0)
    await desk.fills(
      'allocations',
      { programme: HAZARDS, unit: c.union },
      { extendedTo: this.on('11-10'), extensionReason: '汛期停产' },
    )
    expect(lateOnes(await desk.run(), c)).toBe(0)
  }

  /** First round of mending: one fault is mended, another comes; then the second round. */
  async mended(): Promise<void> {
    const { desk, a, ofA, studios } = this
    const changed = { [ofA[1]!.number]: { fullTimeSafety: true } }
    await desk.receives(
      `${a.union}第2版.xlsx`,
      await this.hazardsOf(a, ofA, { version: 2, sent: '09-15', changed }),
    )
    await desk.receives(
      `${a.union}工作室第2版.xlsx`,
      await this.studiosOf(a, studios, { version: 2, sent: '05-28' }),
    )
    expect(countsOf(await desk.run(), HAZARDS).sentBack).toBeGreaterThan(0)
    await desk.receives(`${a.union}第3版.xlsx`, await this.hazardsOf(a, ofA, { version: 3, sent: '09-18' }))
    expect(countsOf(await desk.run(), STUDIOS)).toMatchObject({ accepted: 2, superseded: 2 })
  }

  /** Decided by command and by hand. */
  async decided(): Promise<void> {
    const { desk, a, ofA, studios } = this
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
        decidedOn: this.on('06-20'),
        explanation: '并列以外',
      },
    )
    for (const { number } of ofA)
      await desk.decide({ programme: HAZARDS, unit: a.union, number }, { decision: '推荐' })
    await desk.run()
  }

  /** A unit that was refused takes all of its own back. */
  async withdrawn(): Promise<void> {
    const { desk, c, ofC } = this
    await desk.fills(
      'decisions',
      { programme: HAZARDS, unit: c.union, number: ofC[0]!.number },
      { decision: '不推荐', reason: '逾期', decidedOn: this.on('11-02') },
    )
    await desk.receives(
      `${c.union}撤回.xlsx`,
      await this.hazardsOf(c, [], { version: 2, sent: '11-03', card: { action: '撤回' } }),
    )
    await desk.run()
  }

  /** What the city chose goes up, and the province reads it. */
  async forwarded(): Promise<void> {
    const { desk, b, provincial } = this
    await desk.receives(`${b.union}报省.xlsx`, await provincialFile(b, [provincial], {}, desk.year))
    const [undecided] = nodesOf(await desk.run(), PROVINCIAL)
    expect(undecided?.counts).toMatchObject({ read: 1, accepted: 1, notForwarded: 1 })
    await desk.fills(
      'decisions',
      { programme: PROVINCIAL, unit: b.union, number: provincial.number },
      { decision: '推荐', rank: 1, decidedBy: '党组会', decidedOn: this.on('05-25') },
    )
    const done = await desk.run()
    const [city, province] = nodesOf(done, PROVINCIAL)
    expect([city?.counts.notForwarded, province?.counts.read]).toEqual([0, 1])
    expect(province?.entries[0]?.origin.unit).toBe(b.union)
    const file = done.run.rollups.find(({ node }) => node === city)?.files.forwarded
    expect((await desk.result(file!)).length).toBeGreaterThan(0)
  }

  /** Received and locked; sent again, it waits; unlocked, it counts. */
  async locked(): Promise<void> {
    const { desk, a, ofA } = this
    expect(await desk.act('receive', { programme: HAZARDS, unit: a.union })).toBe(3)
    expect(await desk.act('receive', { programme: STUDIOS, unit: a.union })).toBe(2)
    await desk.run()
    const changed = { [ofA[0]!.number]: { job: '改过的工种' } }
    await desk.receives(
      `${a.union}第4版.xlsx`,
      await this.hazardsOf(a, ofA, { version: 4, sent: '09-25', changed }),
    )
    await desk.drops(`${a.union}第3版.xlsx`)
    expect(countsOf(await desk.run(), HAZARDS).waiting).toBe(1)
    const one = { programme: HAZARDS, unit: a.union, number: ofA[0]!.number }
    expect(await desk.act('receive', { programme: HAZARDS, unit: a.union })).toBe(0)
    expect(await desk.act('unlock', one, '工种更正')).toBe(1)
    expect(countsOf(await desk.run(), HAZARDS).waiting).toBe(0)
    expect(await desk.act('receive', one)).toBe(1)
    await desk.run()
  }

  /** The list was proposed, and a person fills its days. */
  async named(): Promise<void> {
    const { desk, studios } = this
    const own = (await desk.linesOf(namingList)).filter(({ namedYear }) => namedYear === desk.year)
    expect(own.map(({ number }) => number)).toEqual(studios.map(({ number }) => number))
    for (const { number } of studios)
      await desk.fills(
        'naming-list',
        { programme: STUDIOS, number },
        {
          reviewedOn: this.on('06-30'),
          reviewResult: '通过',
          meeting: '党组会',
          approvedOn: this.on('07-08'),
          publicFrom: this.on('07-10'),
          publicTo: this.on('07-16'),
          objection: '无异议',
          issuedOn: this.on('07-24'),
          namingDocument: `济工发〔${desk.year}〕31号`,
          plaque: '济南市示范性劳模和工匠人才创新工作室',
        },
      )
    await desk.run()
  }

  /** Granted, matched, spent and assessed: the unit's books. Rewards are paid by the office. */
  async paid(): Promise<void> {
    const { desk, a, ofA, studios } = this
    await desk.receives(`${a.union}工作室账.xlsx`, await this.studiosOf(a, studios, { version: 3 }, studios))
    await desk.run()
    await desk.pays(ofA.map((hazard) => ({ unit: a.union, hazard })))
    await desk.run()
    const own = (await desk.linesOf(ledger)).filter(({ year }) => year === desk.year)
    const kinds = new Set(own.map(({ kind }) => kind))
    for (const kind of ['命名', '资助', '配套', '支出', '奖励']) expect(kinds, kind).toContain(kind)
    expect((await desk.linesOf(ledger)).some(({ kind }) => kind === '考核')).toBe(true)
    expect((await desk.linesOf(receipts)).length).toBeGreaterThan(15)
    const totals = (await desk.linesOf(yearTotals)).filter(
      ({ programme, year, of }) => programme === HAZARDS && year === desk.year && of === '单位',
    )
    const counts = countsOf(await desk.bareRun(), HAZARDS)
    expect(totals.reduce((sum, { read }) => sum + Number(read), 0)).toBe(
      counts.accepted + counts.sentBack + counts.review,
    )
  }
}
