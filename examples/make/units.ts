/** Who reports in the example year. Unions of zones, bureaus, industries and enterprises are invented or generic. */
import { JINAN_COUNTIES, type SenderKind, SHANDONG_CITIES } from '../../templates/units.ts'

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
const COUNTY_AREAS = ['02', '03', '04', '05', '12', '13', '14', '15', '16', '17', '24', '26']

const counties: readonly Unit[] = JINAN_COUNTIES.map(({ name, union }, index) => ({
  union,
  kind: '区县总工会',
  code: COUNTY_CODES[index]!,
  area: `3701${COUNTY_AREAS[index]!}`,
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

/** Two or three counties of each city: name, code of its applications, last two digits of its area code. */
const CITY_COUNTIES: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  济南市: [
    ['章丘区', 'ZQ', '14'],
    ['平阴县', 'PY', '24'],
  ],
  青岛市: [
    ['黄岛区', 'HD', '11'],
    ['即墨区', 'JM', '15'],
    ['胶州市', 'JZ', '81'],
  ],
  淄博市: [
    ['张店区', 'ZD', '03'],
    ['桓台县', 'HT', '21'],
  ],
  枣庄市: [
    ['滕州市', 'TZ', '81'],
    ['薛城区', 'XC', '03'],
  ],
  东营市: [
    ['广饶县', 'GR', '23'],
    ['垦利区', 'KL', '05'],
  ],
  烟台市: [
    ['福山区', 'FS', '11'],
    ['龙口市', 'LK', '81'],
    ['招远市', 'ZY', '85'],
  ],
  潍坊市: [
    ['寿光市', 'SG', '83'],
    ['诸城市', 'ZC', '82'],
    ['高密市', 'GM', '85'],
  ],
  济宁市: [
    ['邹城市', 'ZO', '83'],
    ['兖州区', 'YZ', '12'],
    ['曲阜市', 'QF', '81'],
  ],
  泰安市: [
    ['新泰市', 'XT', '82'],
    ['肥城市', 'FC', '83'],
  ],
  威海市: [
    ['荣成市', 'RC', '82'],
    ['文登区', 'WD', '03'],
  ],
  日照市: [
    ['岚山区', 'LS', '03'],
    ['莒县', 'JX', '22'],
  ],
  临沂市: [
    ['兰山区', 'LN', '02'],
    ['沂水县', 'YS', '23'],
    ['费县', 'FX', '25'],
  ],
  德州市: [
    ['禹城市', 'YC', '82'],
    ['齐河县', 'QH', '25'],
  ],
  聊城市: [
    ['临清市', 'LQ', '81'],
    ['茌平区', 'CP', '03'],
  ],
  滨州市: [
    ['邹平市', 'ZP', '81'],
    ['博兴县', 'BX', '25'],
  ],
  菏泽市: [
    ['曹县', 'CX', '21'],
    ['单县', 'SX', '22'],
  ],
}

const CITY_AREAS = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '13',
  '14',
  '15',
  '16',
  '17',
]

export interface City {
  readonly name: string
  readonly union: string
  readonly counties: readonly Unit[]
}

export const cities: readonly City[] = SHANDONG_CITIES.map(({ name, union }, index) => ({
  name,
  union,
  counties: CITY_COUNTIES[name]!.map(([county, code, area]) => ({
    union: `${county}总工会`,
    kind: '县（市、区）总工会',
    code,
    area: `37${CITY_AREAS[index]!}${area}`,
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
