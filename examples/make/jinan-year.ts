/** What the twenty Jinan senders report: studios in spring, hazards in autumn. */

import { rewardScheme } from '../../programmes/jinan-hazard/forms/reward-scheme.ts'
import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { jinan } from '../../programmes/places/shandong.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { dayBetween, on, YEAR } from './calendar.ts'
import type { Draft, Values } from './draft.ts'
import { jinanFunds } from './funds.ts'
import { type Hazard, hazardOf } from './hazard.ts'
import { hazardKinds } from './hazard-kinds.ts'
import { Random } from './random.ts'
import { type Studio, studioOf } from './studio.ts'
import { submissionOf } from './submission.ts'
import { BRANDS, trades } from './trades.ts'
import { jinanUnits, type Unit } from './units.ts'

/** How many records each of the twenty sends, in their order. */
const STUDIOS = [3, 2, 2, 2, 2, 2, 3, 1, 2, 1, 2, 1, 2, 1, 1, 2, 1, 2, 1, 1]
const HAZARDS = [3, 2, 2, 2, 3, 1, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 1, 2, 2, 1]

/** The ten that the city names, by application number. */
export const JINAN_NAMED = [
  'LX-01',
  'SZ-02',
  'ZQ-01',
  'TQ-02',
  'CQ-02',
  'QB-01',
  'ZJ-01',
  'WJ-01',
  'JG-01',
  'QY-01',
] as const

const isNamed = ({ number }: Studio): boolean => (JINAN_NAMED as readonly string[]).includes(number)

/** The rows of several records, sheet by sheet. */
function gather(records: readonly Readonly<Record<string, readonly Values[]>>[]): Record<string, Values[]> {
  const all: Record<string, Values[]> = {}
  for (const rows of records)
    for (const [id, values] of Object.entries(rows)) all[id] = [...(all[id] ?? []), ...values]
  return all
}

export interface Reported<R> {
  readonly draft: Draft
  readonly records: readonly R[]
}

/** A workbook of studios: those with grants are sent again at the year's end, with the books. */
export function studioWorkbook(about: {
  programme: 'jinan-studio' | 'shandong-studio'
  unit: Unit
  sentTo: string
  folder: string
  studios: readonly Studio[]
  application: { readonly id: string }
  funds: readonly Values[]
}): Reported<Studio> {
  const { programme, unit, sentTo, folder, studios, application, funds } = about
  const random = new Random(`sent/${programme}/${unit.union}`)
  const again = funds.length > 0
  const rows = gather(studios.map((studio) => ({ [application.id]: [studio.application], ...studio.rows })))
  const draft = submissionOf({
    programme,
    unit,
    sentTo,
    folder,
    date: again
      ? dayBetween(random, on(YEAR, 11, 2), on(YEAR, 11, 13))
      : dayBetween(random, on(YEAR, 5, 25), on(YEAR, 5, 29)),
    version: again ? 2 : 1,
    rows: again ? { ...rows, [fundEntries.id]: [...funds] } : rows,
  })
  return { draft, records: studios }
}

export function jinanStudios(): Reported<Studio>[] {
  let brand = 0
  return jinanUnits.map((unit, index) => {
    const studios = Array.from({ length: STUDIOS[index]! }, (_, i) =>
      studioOf({
        measure: 'JN',
        unit,
        ordinal: i + 1,
        brand: BRANDS[brand]!,
        trade: trades[brand++ % trades.length]!,
        type: null,
        namedBy: unit.union,
      }),
    )
    return studioWorkbook({
      programme: 'jinan-studio',
      unit,
      sentTo: jinan.union,
      folder: '济南市创新工作室',
      studios,
      application: jinanStudioApplication,
      funds: studios.filter(isNamed).flatMap(jinanFunds),
    })
  })
}

/** A further hazard that a clerk sends in a file of its own, and numbers from 1 once more. */
export function numberedAgain(first: Draft): Draft {
  const unit = jinanUnits.find(({ union }) => union === first.unit)!
  const ordinal = 9
  const { rows, number } = hazardOf(unit, ordinal, hazardKinds[ordinal]!, BRANDS[0]!)
  const again = `${unit.code}-01`
  return {
    ...first,
    path: first.path.replace('.xlsx', '（补报）.xlsx'),
    cards: Object.fromEntries(Object.entries(first.cards).map(([id, values]) => [id, { ...values }])),
    rows: {
      ...first.rows,
      ...Object.fromEntries(
        Object.entries(rows).map(([id, own]) => [
          id,
          own.map((row) => ({ ...row, number: row['number'] === number ? again : row['number'] })),
        ]),
      ),
    },
  }
}

export function jinanHazards(): Reported<Hazard>[] {
  let kind = 0
  return jinanUnits.map((unit, index) => {
    const hazards = Array.from({ length: HAZARDS[index]! }, (_, i) => {
      const what = hazardKinds[kind % hazardKinds.length]!
      return hazardOf(unit, i + 1, what, BRANDS[BRANDS.length - 1 - kind++]!)
    })
    const random = new Random(`sent/jinan-hazard/${unit.union}`)
    const scheme: Values = {
      document: `${unit.union.slice(0, 2)}工发〔${random.whole(2021, 2024)}〕${random.whole(5, 40)}号`,
      fund: random.whole(2, 12) * 1_000_000,
      fundSource: random.pick(['本级工会专项经费', '两者都有']),
    }
    const draft = submissionOf({
      programme: 'jinan-hazard',
      unit,
      sentTo: jinan.union,
      folder: '济南市隐患排查奖励',
      date: dayBetween(random, on(YEAR, 9, 8), on(YEAR, 9, 25)),
      version: 1,
      rows: gather(hazards.map((hazard) => hazard.rows)),
      cards: unit.kind === '区县总工会' ? { [rewardScheme.id]: scheme } : {},
    })
    return { draft, records: hazards }
  })
}
