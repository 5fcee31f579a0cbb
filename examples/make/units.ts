/** Who reports in the example year. Unions of zones, bureaus, industries and enterprises are invented or generic. */
import { jinan as jinanCity, shandong } from '../../programmes/places/shandong.ts'
import { countiesOf } from '../../templates/places/place.ts'
import type { SenderKind } from '../../templates/units.ts'

export interface Unit {
  readonly union: string
  readonly kind: SenderKind
  /** Begins the application numbers of the unit. */
  readonly code: string
  /** Six digits of a county, for invented identity numbers and credit codes. */
  readonly area: string
  /** How addresses and employers of its territory begin. */
  readonly place: string
  /** The city whose honours its people hold. */
  readonly city: string
}

const COUNTY_CODES = ['LX', 'SZ', 'HY', 'TQ', 'LC', 'CQ', 'ZQ', 'JY', 'LW', 'GC', 'PY', 'SH']

const counties: readonly Unit[] = countiesOf(jinanCity).map(({ name, union, code }, index) => ({
  union,
  kind: '区县总工会',
  code: COUNTY_CODES[index]!,
  area: code!,
  place: `济南市${name}`,
  city: '济南市',
}))

const jinan = (union: string, kind: SenderKind, code: string, place = '济南市'): Unit => ({
  union,
  kind,
  code,
  area: '370102',
  place,
  city: '济南市',
})

/** The twenty senders of both Jinan programmes. */
export const jinanUnits: readonly Unit[] = [
  ...counties,
  jinan('济南高新区总工会', '区县总工会', 'GX', '济南高新区'),
  jinan('济南新旧动能转换起步区总工会', '区县总工会', 'QB', '济南起步区'),
  jinan('济南市住建系统工会', '局（委）工会', 'ZJ'),
  jinan('济南市交通运输系统工会', '局（委）工会', 'JT'),
  jinan('济南市卫生健康系统工会', '局（委）工会', 'WJ'),
  jinan('泉砺重装集团工会', '大企业工会', 'QL'),
  jinan('济岳钢构集团工会', '大企业工会', 'JG'),
  jinan('泉韵出行集团工会', '大企业工会', 'QY'),
]

/** Expected by the office, and silent. */
export const jinanSilent: readonly Unit[] = [
  jinan('济南莱芜高新区总工会', '区县总工会', 'LG', '济南莱芜高新区'),
  jinan('济南市园林绿化系统工会', '局（委）工会', 'YL'),
]

/** Two or three counties of each city: name, code of its applications. */
const CITY_COUNTIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  济南市: [
    ['章丘区', 'ZQ'],
    ['平阴县', 'PY'],
  ],
  青岛市: [
    ['黄岛区', 'HD'],
    ['即墨区', 'JM'],
    ['胶州市', 'JZ'],
  ],
  淄博市: [
    ['张店区', 'ZD'],
    ['桓台县', 'HT'],
  ],
  枣庄市: [
    ['滕州市', 'TZ'],
    ['薛城区', 'XC'],
  ],
  东营市: [
    ['广饶县', 'GR'],
    ['垦利区', 'KL'],
  ],
  烟台市: [
    ['福山区', 'FS'],
    ['龙口市', 'LK'],
    ['招远市', 'ZY'],
  ],
  潍坊市: [
    ['寿光市', 'SG'],
    ['诸城市', 'ZC'],
    ['高密市', 'GM'],
  ],
  济宁市: [
    ['邹城市', 'ZO'],
    ['兖州区', 'YZ'],
    ['曲阜市', 'QF'],
  ],
  泰安市: [
    ['新泰市', 'XT'],
    ['肥城市', 'FC'],
  ],
  威海市: [
    ['荣成市', 'RC'],
    ['文登区', 'WD'],
  ],
  日照市: [
    ['岚山区', 'LS'],
    ['莒县', 'JX'],
  ],
  临沂市: [
    ['兰山区', 'LN'],
    ['沂水县', 'YS'],
    ['费县', 'FX'],
  ],
  德州市: [
    ['禹城市', 'YC'],
    ['齐河县', 'QH'],
  ],
  聊城市: [
    ['临清市', 'LQ'],
    ['茌平区', 'CP'],
  ],
  滨州市: [
    ['邹平市', 'ZP'],
    ['博兴县', 'BX'],
  ],
  菏泽市: [
    ['曹县', 'CX'],
    ['单县', 'SX'],
  ],
}

export interface City {
  readonly name: string
  readonly union: string
  readonly counties: readonly Unit[]
}

export const cities: readonly City[] = shandong.places.map(({ name, union, places }) => ({
  name,
  union,
  counties: CITY_COUNTIES[name]!.map(([county, code]) => ({
    union: `${county}总工会`,
    kind: '县（市、区）总工会',
    code,
    area: places.find((place) => place.name === county)!.code!,
    place: `${name}${county}`,
    city: name,
  })),
}))

const provincial = (union: string, kind: SenderKind, code: string, place: string): Unit => ({
  union,
  kind,
  code,
  area: '370102',
  place,
  city: '山东省',
})

/** Those that report to the province itself, beside the cities. */
export const provincialUnits: readonly Unit[] = [
  provincial('山东省轻纺产业工会', '省产业工会', 'QF', '青岛市'),
  provincial('山东省直机关工会', '省直机关工会', 'SJ', '济南市'),
  provincial('齐砺能源集团工会', '大企业工会', 'QL', '济宁市'),
  provincial('鲁泓海工集团工会', '大企业工会', 'LH', '烟台市'),
]

export const provincialSilent: readonly Unit[] = [
  provincial('山东省建材产业工会', '省产业工会', 'JC', '淄博市'),
]
