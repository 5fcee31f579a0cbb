/**
 * The unions that report. Functional zones, bureaus, industries and large enterprises are named by the office
 * in its parameters: no measure lists them, and they change from year to year.
 */

/**
 * Kinds of reporting union: the feeders of the city (市办法第六条, 隐患办法第九条), those of the province
 * (通知主送, 省办法第十二条) and the two levels that receive.
 */
export const SENDER_KINDS = [
  '区县总工会',
  '局（委）工会',
  '大企业工会',
  '产业工会',
  '县（市、区）总工会',
  '市总工会',
  '省产业工会',
  '省直机关工会',
  '省总工会',
] as const

export type SenderKind = (typeof SENDER_KINDS)[number]

/** A zone's union counts as a county union (隐患办法第十一条). */
export const SENDER_KIND_SPELLINGS: Readonly<Record<string, SenderKind>> = {
  '区（县）总工会': '区县总工会',
  '区县（功能区）总工会': '区县总工会',
  功能区总工会: '区县总工会',
  功能区工会: '区县总工会',
  市管功能区工会: '区县总工会',
  局委工会: '局（委）工会',
  大型企业工会: '大企业工会',
  '县（市区）总工会': '县（市、区）总工会',
  县市区总工会: '县（市、区）总工会',
  县级工会: '县（市、区）总工会',
  各市总工会: '市总工会',
  省直工会: '省直机关工会',
}

export interface Area {
  readonly name: string
  /** The name of its union, as it stands in 报送单位. */
  readonly union: string
}

const areas = (names: readonly string[]): readonly Area[] =>
  names.map((name) => ({ name, union: `${name}总工会` }))

/** The ten districts and two counties of Jinan. */
export const JINAN_COUNTIES = areas([
  '历下区',
  '市中区',
  '槐荫区',
  '天桥区',
  '历城区',
  '长清区',
  '章丘区',
  '济阳区',
  '莱芜区',
  '钢城区',
  '平阴县',
  '商河县',
])

/** The sixteen cities of Shandong. */
export const SHANDONG_CITIES = areas([
  '济南市',
  '青岛市',
  '淄博市',
  '枣庄市',
  '东营市',
  '烟台市',
  '潍坊市',
  '济宁市',
  '泰安市',
  '威海市',
  '日照市',
  '临沂市',
  '德州市',
  '聊城市',
  '滨州市',
  '菏泽市',
])

export const JINAN_UNION = '济南市总工会'
export const PROVINCIAL_UNION = '山东省总工会'
