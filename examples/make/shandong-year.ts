/** What the counties of sixteen cities send to their city, and four unions to the province itself. */
import { shandong } from '../../programmes/places/shandong.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import type { StudioType } from '../../templates/values/vocabulary.ts'
import { baseFunds, upperFunds } from './funds.ts'
import { type Reported, studioWorkbook } from './jinan-year.ts'
import { type Studio, studioOf } from './studio.ts'
import { BRANDS, trades } from './trades.ts'
import { cities, provincialUnits, type Unit } from './units.ts'

const ORDINARY: StudioType = '劳模和工匠人才创新工作室'
const CRAFTSMAN: StudioType = '齐鲁工匠创新工作室'
const GREAT: StudioType = '齐鲁大工匠创新工作室'

/** The craftsman's studio that the second county of a city leads, where it leads one. */
const CRAFTSMEN: Readonly<Record<string, StudioType>> = {
  济南市: GREAT,
  青岛市: CRAFTSMAN,
  淄博市: CRAFTSMAN,
  烟台市: GREAT,
  潍坊市: CRAFTSMAN,
  临沂市: CRAFTSMAN,
  德州市: CRAFTSMAN,
}

/** Cities whose second studio is named as well; of the others only the first. */
const TWO_NAMED = ['济南市', '青岛市', '淄博市', '烟台市', '潍坊市', '济宁市', '临沂市', '威海市']

export interface CityYear {
  readonly city: string
  readonly union: string
  readonly reported: readonly Reported<Studio>[]
  /** What the city sends up, in its order. */
  readonly recommended: readonly Studio[]
  readonly named: readonly Studio[]
}

export interface ShandongYear {
  readonly cities: readonly CityYear[]
  /** Unions that report to the province itself. */
  readonly direct: readonly Reported<Studio>[]
  readonly directNamed: readonly Studio[]
}

/** Employers of the province draw their names from the other end of the list than Jinan's. */
class Names {
  private at = 41

  studio(unit: Unit, ordinal: number, type: StudioType, namedBy: string): Studio {
    const index = this.at++
    return studioOf({
      measure: 'SD',
      unit,
      ordinal,
      brand: BRANDS[index % BRANDS.length]!,
      trade: trades[index % trades.length]!,
      type,
      namedBy,
    })
  }
}

function cityYear(names: Names, { name, union, counties }: (typeof cities)[number]): CityYear {
  const craftsman = CRAFTSMEN[name]
  const byCounty = counties.map((unit, index) => {
    const types =
      index === 0 ? [ORDINARY, ORDINARY] : index === 1 && craftsman ? [ORDINARY, craftsman] : [ORDINARY]
    return { unit, studios: types.map((type, i) => names.studio(unit, i + 1, type, union)) }
  })
  const [first, second] = byCounty
  const firsts = [first!.studios[0]!, second!.studios[0]!]
  const craftsmen = second!.studios.slice(1)
  const named = [...(TWO_NAMED.includes(name) ? firsts : firsts.slice(0, 1)), ...craftsmen]
  return {
    city: name,
    union,
    recommended: [...firsts, ...craftsmen],
    named,
    reported: byCounty.map(({ unit, studios }) =>
      studioWorkbook({
        programme: 'shandong-studio',
        unit,
        sentTo: union,
        folder: `山东省创新工作室/${name}`,
        studios,
        application: shandongStudioApplication,
        funds: studios
          .filter((studio) => named.includes(studio))
          .flatMap((studio) => baseFunds(studio, union)),
      }),
    ),
  }
}

export function shandongYear(): ShandongYear {
  const names = new Names()
  const byCity = cities.map((city) => cityYear(names, city))
  const studiosOf = provincialUnits.map((unit, index) => ({
    unit,
    studios: Array.from({ length: index < 2 ? 2 : 1 }, (_, i) =>
      names.studio(unit, i + 1, ORDINARY, unit.union),
    ),
  }))
  const directNamed = studiosOf.map(({ studios }) => studios[0]!)
  return {
    cities: byCity,
    directNamed,
    direct: studiosOf.map(({ unit, studios }) =>
      studioWorkbook({
        programme: 'shandong-studio',
        unit,
        sentTo: shandong.union,
        folder: '山东省创新工作室/省直报',
        studios,
        application: shandongStudioApplication,
        funds: studios
          .filter((studio) => directNamed.includes(studio))
          .flatMap((studio) => [...upperFunds(studio, unit.union), ...baseFunds(studio, unit.union)]),
      }),
    ),
  }
}
