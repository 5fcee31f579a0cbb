/** What the units of a small city send in a year, from a seed: right workbooks, to be spoiled and mended by tests. */
import { type Draft, fileOf, type Values } from '../../../examples/make/draft.ts'
import { jinanFunds } from '../../../examples/make/funds.ts'
import { type Hazard, hazardOf } from '../../../examples/make/hazard.ts'
import { hazardKinds } from '../../../examples/make/hazard-kinds.ts'
import { Random } from '../../../examples/make/random.ts'
import { type Studio, studioOf } from '../../../examples/make/studio.ts'
import { submissionOf } from '../../../examples/make/submission.ts'
import { BRANDS, trades } from '../../../examples/make/trades.ts'
import { jinanUnits, type Unit } from '../../../examples/make/units.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { rewardScheme } from '../../../programmes/jinan-hazard/forms/reward-scheme.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../../programmes/shandong-studio/forms/studio-application.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { Day } from '../../../templates/values/day.ts'

export const CITY = '济南市总工会'
export const STUDIOS = '济南市创新工作室'
export const HAZARDS = '济南市隐患排查奖励'
export const PROVINCIAL = '山东省创新工作室'

const FIRST_YEAR = 2026

export const day = (text: string): Day => {
  const [year, month, date] = text.split('-').map(Number)
  return new Day(year!, month!, date!)
}

export interface Sending {
  readonly version?: number
  /** `06-02` */
  readonly sent?: string
  readonly card?: Values
  /** Rows of the application form changed by number. */
  readonly changed?: Readonly<Record<string, Values>>
}

/** A value of the first year in another one. */
function inYear(year: number, key: string, value: unknown): unknown {
  const ahead = year - FIRST_YEAR
  if (value instanceof Day)
    return new Day(value.year + ahead, value.month, value.month === 2 && value.day === 29 ? 28 : value.day)
  return /year$/i.test(key) && typeof value === 'number' ? value + ahead : value
}

const shifted = (year: number, rows: readonly Values[]): Values[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, inYear(year, key, value)])),
  ) as Values[]

/** As the province calls a county's union. */
const county = (unit: Unit): Unit => ({ ...unit, kind: '县（市、区）总工会' })

export class Senders {
  private readonly random: Random
  readonly units: readonly [Unit, Unit, Unit]

  constructor(readonly seed: string) {
    this.random = new Random(`walk/${seed}`)
    const [a, b, c] = this.random.shuffle(jinanUnits.filter(({ kind }) => kind === '区县总工会'))
    this.units = [a!, b!, c!]
  }

  /** @param from counts the kinds of hazards and the numbers from here */
  hazards(unit: Unit, count: number, from = 0): Hazard[] {
    const at = this.units.indexOf(unit) * 7 + from
    return Array.from({ length: count }, (_, i) => {
      const kind = hazardKinds[(at + i) % hazardKinds.length]!
      return hazardOf(unit, from + i + 1, kind, BRANDS[(at + i) % BRANDS.length]!)
    })
  }

  /** @param from counts the studios, their brands and their numbers from here */
  studios(unit: Unit, count: number, from = 0): Studio[] {
    const at = this.units.indexOf(unit) * 5 + from
    return Array.from({ length: count }, (_, i) =>
      studioOf({
        measure: 'JN',
        unit,
        ordinal: from + i + 1,
        brand: BRANDS[(at + i) % BRANDS.length]!,
        trade: trades[(at + i) % trades.length]!,
        type: null,
        namedBy: unit.union,
      }),
    )
  }

  /** A studio that the city may put forward to the province. */
  provincial(unit: Unit, from = 0): Studio {
    const at = this.units.indexOf(unit) * 5 + 20 + from
    return studioOf({
      measure: 'SD',
      unit: county(unit),
      ordinal: from + 1,
      brand: BRANDS[at % BRANDS.length]!,
      trade: trades[at % trades.length]!,
      type: '劳模和工匠人才创新工作室',
      namedBy: CITY,
    })
  }

  pick<T>(options: readonly T[]): T {
    return this.random.pick(options)
  }
}

const gather = (
  records: readonly Readonly<Record<string, readonly Values[]>>[],
): Record<string, Values[]> => {
  const all: Record<string, Values[]> = {}
  for (const rows of records)
    for (const [id, values] of Object.entries(rows))
      all[id] = [...(all[id] ?? []), ...values.map((row) => ({ ...row }))]
  return all
}

function workbook(
  programme: string,
  unit: Unit,
  year: number,
  sent: string,
  rows: Record<string, Values[]>,
  form: { readonly id: string },
  { version = 1, card = {}, changed = {}, sent: on = sent }: Sending,
  cards: Record<string, Values> = {},
): Promise<Uint8Array> {
  const draft: Draft = submissionOf({
    programme,
    unit,
    sentTo: CITY,
    folder: '',
    date: day(`${FIRST_YEAR}-${on}`),
    version,
    rows,
    cards,
  })
  Object.assign(draft.cards[submissionInfo.id]!, card)
  for (const row of draft.rows[form.id] ?? []) Object.assign(row, changed[String(row['number'])] ?? {})
  if (year === FIRST_YEAR) return fileOf(draft).bytes()
  for (const [id, values] of Object.entries(draft.rows))
    draft.rows[id] =
      id === parameterSheet.id
        ? values.filter(({ code }) => ['edition', 'template'].includes(String(code)))
        : shifted(year, values)
  for (const [id, values] of Object.entries(draft.cards)) draft.cards[id] = shifted(year, [values])[0]!
  return fileOf(draft).bytes()
}

export const hazardFile = (
  unit: Unit,
  hazards: readonly Hazard[],
  sending: Sending = {},
  year = FIRST_YEAR,
) =>
  workbook(
    'jinan-hazard',
    unit,
    year,
    '09-10',
    gather(hazards.map(({ rows }) => rows)),
    hazardApplication,
    sending,
    { [rewardScheme.id]: { document: '工发〔2023〕5号', fund: 2_000_000, fundSource: '本级工会专项经费' } },
  )

/** What the employer adds to the city's grant. */
const matched = ({ number, name, baseUnion, employer }: Studio): Values => ({
  number,
  studio: name,
  bookkeeper: '基层工会',
  bookkeeperName: baseUnion,
  direction: '收入',
  source: '单位配套',
  counterparty: employer,
  postedOn: day('2026-10-08'),
  arrivedOn: day('2026-10-08'),
  voucher: '记-0101',
  amount: 5_000_000,
  balance: 5_000_000,
  summary: '收到单位配套资金',
  system: '2021版',
  account: '行政补助收入',
})

/** @param granted those whose books tell of the city's grant */
export const studioFile = (
  unit: Unit,
  studios: readonly Studio[],
  sending: Sending = {},
  granted: readonly Studio[] = [],
  year = FIRST_YEAR,
) =>
  workbook(
    'jinan-studio',
    unit,
    year,
    granted.length > 0 ? '11-05' : '05-26',
    {
      ...gather(
        studios.map(({ application, rows }) => ({ [jinanStudioApplication.id]: [application], ...rows })),
      ),
      ...(granted.length > 0
        ? { [fundEntries.id]: granted.flatMap((studio) => [...jinanFunds(studio), matched(studio)]) }
        : {}),
    },
    jinanStudioApplication,
    sending,
  )

export const provincialFile = (
  unit: Unit,
  studios: readonly Studio[],
  sending: Sending = {},
  year = FIRST_YEAR,
) =>
  workbook(
    'shandong-studio',
    county(unit),
    year,
    '05-22',
    gather(
      studios.map(({ application, rows }) => ({ [shandongStudioApplication.id]: [application], ...rows })),
    ),
    shandongStudioApplication,
    sending,
  )
