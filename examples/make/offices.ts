/** Seventeen office workbooks of the year, and the two that name one studio too many. */

import { jinan as jinanCity, shandong } from '../../programmes/places/shandong.ts'
import { craftsmanRoster } from '../../programmes/shandong-studio/forms/roster.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { on, YEAR } from './calendar.ts'
import type { Draft, Values } from './draft.ts'
import { upperFunds } from './funds.ts'
import type { Hazard } from './hazard.ts'
import { JINAN_NAMED, type Reported } from './jinan-year.ts'
import { jinanNaming, namingRow, rosterRows, shandongNaming } from './naming.ts'
import {
  type Allocated,
  allocationRows,
  type Decided,
  decisionRows,
  type OfficeSheets,
  officeBook,
} from './office.ts'
import { personOf } from './people.ts'
import { Random } from './random.ts'
import type { CityYear, ShandongYear } from './shandong-year.ts'
import type { Studio } from './studio.ts'
import { jinanSilent, jinanUnits, provincialSilent, provincialUnits, type Unit } from './units.ts'

export interface Year {
  readonly studios: readonly Reported<Studio>[]
  readonly hazards: readonly Reported<Hazard>[]
  readonly shandong: ShandongYear
  /** Records on which no decision is taken, because they are sent back: `unit number`. */
  readonly undecided: ReadonlySet<string>
}

/** When the cities send their choice up. */
const FORWARDED_ON = on(YEAR, 6, 12)

type Named = readonly (readonly [string, Studio])[]

const decidedOf = (
  unit: string,
  { number, name }: { number: string; name: string },
  recommended: boolean,
): Decided => ({
  unit,
  number,
  name,
  recommended,
})

/** Of those that send nothing the offices have noted whom to ask. */
function askedOf(unit: Unit): Pick<Allocated, 'asked'> {
  if (![...jinanSilent, ...provincialSilent].includes(unit)) return {}
  const { name, phone } = personOf(new Random(`asked/${unit.union}`), '370102', [30, 50])
  return { asked: { contact: name, phone } }
}

function jinanSheets({ studios, hazards, undecided }: Year): { sheets: OfficeSheets; named: Named } {
  const open = <R extends { number: string }>(reported: readonly Reported<R>[], programme: string) =>
    reported.flatMap(({ draft, records }) =>
      records
        .filter(({ number }) => !undecided.has(`${programme} ${number}`))
        .map((record) => [draft.unit, record] as const),
    )
  const isNamed = (number: string): boolean => (JINAN_NAMED as readonly string[]).includes(number)
  const openStudios = open(studios, 'JN')
  const max = (index: number): number => (index < 12 ? 3 : 2)
  const allocated: Allocated[] = [...jinanUnits, ...jinanSilent].map((unit, index) => ({
    unit,
    min: 0,
    max: max(index),
    ...askedOf(unit),
  }))
  const meeting = { meeting: '生产保护部评审会', day: on(YEAR, 6, 26) }
  return {
    named: openStudios.filter(([, { number }]) => isNamed(number)),
    sheets: {
      programmes: ['jinan-studio', 'jinan-hazard'],
      allocations: [
        ...allocationRows('jinan-studio', allocated),
        ...allocationRows(
          'jinan-hazard',
          [...jinanUnits, jinanSilent[0]!].map((unit) => ({ unit, ...askedOf(unit) })),
        ),
      ],
      decisions: [
        ...decisionRows(
          'jinan-studio',
          openStudios.map(([unit, studio]) =>
            decidedOf(unit, studio, isNamed(studio.number) || studio.number.endsWith('-01')),
          ),
          meeting,
        ),
        ...decisionRows(
          'jinan-hazard',
          open(hazards, 'YH').map(([unit, hazard]) => decidedOf(unit, hazard, true)),
          { meeting: '生产保护部审定会', day: on(YEAR, 10, 22) },
        ),
      ],
    },
  }
}

function citySheets(
  { reported, recommended, named, union }: CityYear,
  undecided: Year['undecided'],
): OfficeSheets {
  const records = reported.flatMap(({ draft, records: studios }) =>
    studios.map((studio) => [draft.unit, studio] as const),
  )
  const order = [...records].sort(
    ([, a], [, b]) => Number(recommended.includes(b)) - Number(recommended.includes(a)),
  )
  return {
    programmes: ['shandong-studio'],
    allocations: allocationRows(
      'shandong-studio',
      reported.map(({ records: [first] }) => ({ unit: first!.unit, min: 0, max: 2 })),
    ),
    decisions: decisionRows(
      'shandong-studio',
      order
        .filter(([unit, { number }]) => !undecided.has(`${unit} ${number}`))
        .map(([unit, studio]) => decidedOf(unit, studio, recommended.includes(studio))),
      { meeting: `${union}主席办公会`, day: on(YEAR, 6, 5) },
    ),
    funds: named.flatMap((studio) => upperFunds(studio, union)),
  }
}

function provinceSheets({ shandong }: Year): { sheets: OfficeSheets; named: Named } {
  const { cities, direct, directNamed } = shandong
  const nominated = [
    ...cities.flatMap((city) =>
      city.recommended.map((studio) => [city.union, studio, city.named.includes(studio)] as const),
    ),
    ...direct.flatMap(({ draft, records }) =>
      records.map((studio) => [draft.unit, studio, directNamed.includes(studio)] as const),
    ),
  ]
  const named = nominated.filter(([, , chosen]) => chosen).map(([unit, studio]) => [unit, studio] as const)
  return {
    named,
    sheets: {
      programmes: ['shandong-studio'],
      allocations: allocationRows('shandong-studio', [
        ...cities.map(({ union }) => ({ unit: { union, kind: '市总工会' as const }, min: 1, max: 4 })),
        ...[...provincialUnits, ...provincialSilent].map((unit) => ({
          unit,
          min: 0,
          max: 2,
          ...askedOf(unit),
        })),
      ]),
      decisions: decisionRows(
        'shandong-studio',
        nominated.map(([unit, studio, chosen]) => decidedOf(unit, studio, chosen)),
        { meeting: '评审工作办公室', day: on(YEAR, 7, 10) },
      ),
      more: { [craftsmanRoster.id]: rosterRows(named) },
    },
  }
}

/** Adds the year's naming list; who stands on it is recommended, and ranks before those who do not. */
function naming(sheets: OfficeSheets, list: Named, by: typeof jinanNaming): OfficeSheets {
  const rows = list.map(([unit, studio]) => namingRow(by, unit, studio))
  const keyOf = ({ programme, unit, number }: Values): string => [programme, unit, number].join()
  const listed = new Set(rows.map(keyOf))
  const places = new Map(
    [...sheets.decisions]
      .filter((row) => row['programme'] === rows[0]?.['programme'])
      .filter((row) => listed.has(keyOf(row)) || row['decision'] === '推荐')
      .sort((a, b) => Number(listed.has(keyOf(b))) - Number(listed.has(keyOf(a))))
      .map((row, i) => [keyOf(row), i + 1]),
  )
  return {
    ...sheets,
    decisions: sheets.decisions.map(({ reason, ...row }) => ({
      ...row,
      ...(listed.has(keyOf(row)) ? { decision: '推荐' } : reason === undefined ? {} : { reason }),
      ...(places.has(keyOf(row)) ? { rank: places.get(keyOf(row)) } : {}),
    })),
    more: { ...sheets.more, [namingList.id]: rows },
  }
}

export function offices(year: Year): { year: Draft[]; over: Draft[] } {
  const { cities, direct } = year.shandong
  const jinan = jinanSheets(year)
  const province = provinceSheets(year)
  const provincial = (list: Named): Draft =>
    officeBook(shandong.union, '省级', null, naming(province.sheets, list, shandongNaming))
  const city = (of: CityYear): OfficeSheets => citySheets(of, year.undecided)
  const ofJinan = (list: Named): Draft => {
    const own = naming(jinan.sheets, list, jinanNaming)
    const stage = city(cities.find(({ union }) => union === jinanCity.union)!)
    return officeBook(jinanCity.union, '市级', FORWARDED_ON, {
      programmes: [...own.programmes, ...stage.programmes],
      allocations: [...own.allocations, ...stage.allocations],
      decisions: [...own.decisions, ...stage.decisions],
      funds: stage.funds ?? [],
      more: own.more ?? {},
    })
  }
  const eleventh = year.studios[0]!.records[1]!
  const more = [
    ...cities
      .filter((c) => c.named.length < 2)
      .slice(0, 2)
      .map((c) => [c.union, c.recommended[1]!] as const),
    [direct[0]!.draft.unit, direct[0]!.records[1]!] as const,
  ]
  const over = (draft: Draft): Draft => ({ ...draft, path: draft.path.replace('2026/办公室', 'over') })
  return {
    year: [
      provincial(province.named),
      ofJinan(jinan.named),
      ...cities
        .filter(({ union }) => union !== jinanCity.union)
        .map((of) => officeBook(of.union, '市级', FORWARDED_ON, city(of))),
    ],
    over: [
      over(ofJinan([...jinan.named, [year.studios[0]!.draft.unit, eleventh]])),
      over(provincial([...province.named, ...more])),
    ],
  }
}
