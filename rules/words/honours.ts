/** Honours as clerks write them: several in one cell, each with its kind and the level that its name tells. */
import { SHANDONG_CITIES } from '../../templates/units.ts'
import { HONOUR_LEVELS } from '../../templates/values/vocabulary.ts'
import { looseText } from './near-names.ts'
import { saysNothing } from './says-nothing.ts'

/** Personal honours that the measures or their readings speak of. */
export type HonourKind =
  | '劳动模范'
  | '先进工作者'
  | '五一劳动奖章'
  | '济南工匠'
  | '齐鲁工匠'
  | '齐鲁大工匠'
  | '大国工匠'

export type HonourLevel = (typeof HONOUR_LEVELS)[number] | '单位级'

export interface Honour {
  /** As it was written. */
  readonly text: string
  /** `collective` for honours of units and teams (五一劳动奖状, 工人先锋号); `null` for any other. */
  readonly kind: HonourKind | 'collective' | null
  /** What the name itself tells; `null` where it tells nothing, as 劳动模范 alone. */
  readonly level: HonourLevel | null
  /** Of an industry or a system rather than of a place: 全国某系统劳动模范. */
  readonly industry: boolean
  /** 富民兴鲁劳动奖章, the older provincial medal, read as 省级五一劳动奖章. */
  readonly formerName: boolean
}

const LEVELS: readonly string[] = HONOUR_LEVELS

/** 市级 and above: 国家级, 部级, 省级, 市级. */
export const atLeastCity = (level: HonourLevel): boolean => {
  const place = LEVELS.indexOf(level)
  return place >= 0 && place <= LEVELS.indexOf('市级')
}

const SEPARATORS = /[、；;，,/|\n\r]+/
const BRACKETED = /[（(【[][^（()）【】[\]]*[)）】\]]/g
const BEFORE =
  /^((19|20)\d\d年?度?(\d{1,2}月)?|第[\d一二三四五六七八九十百]+[届批]|首[届批]|曾?(荣?获得?|被?授予|被?评为)|特等)+/
const AFTER = /(荣誉)?(称号|获得者|光荣称号|证书|等)+$/

const CITY_NAMES = SHANDONG_CITIES.map(({ name }) => name.replace(/市$/, ''))
/** A city of its own until January 2019, a district of Jinan since: only with its 市 is it the city. */
const FORMER_CITY = /^(山东省?)?莱芜市$/
/** Cities of a county's rank in Shandong, with those that have become districts: 市 by name, not 市级. */
const COUNTY_CITY =
  /^(山东省?)?(章丘|胶州|胶南|即墨|平度|莱西|滕州|龙口|莱阳|莱州|蓬莱|招远|栖霞|海阳|青州|诸城|寿光|安丘|高密|昌邑|曲阜|兖州|邹城|新泰|肥城|文登|荣成|乳山|乐陵|禹城|临清|邹平)市$/
const PROVINCE =
  /^(山东|省|省部级|全省|.{2,7}省|.{2,7}自治区|(北京|天津|上海|重庆)市?|内蒙古|广西|西藏|宁夏|新疆)级?$/
const CITY = new RegExp(`^((山东省?)?(${CITY_NAMES.join('|')})市?|市|全市|地市)级?$`)
const COUNTY = /^(.*[^治])?[区县旗]级?$|^(乡|镇|街道).*$/
const UNDER_CITY = new RegExp(`^(山东省?)?(${CITY_NAMES.join('|')})市.+市$`)
const INDUSTRY = /系统|行业|战线|产业|中央企业|央企|部$|部级$|国资委$/
const EMPLOYER = /公司|集团|[厂矿]$|医院|学院|大学|学校|银行|车间|本单位/

/** The level of what stands before the name of an honour. */
function levelOf(prefix: string): Pick<Honour, 'level' | 'industry'> {
  const at = (level: HonourLevel | null, industry = false) => ({ level, industry })
  if (/^(全国|国家级?)$/.test(prefix)) return at('国家级')
  if (PROVINCE.test(prefix)) return at('省级')
  if (CITY.test(prefix) || FORMER_CITY.test(prefix)) return at('市级')
  if (EMPLOYER.test(prefix)) return at('单位级')
  if (INDUSTRY.test(prefix)) return at(/^(全国|国家|中央)|部$|部级$/.test(prefix) ? '部级' : null, true)
  if ([COUNTY, COUNTY_CITY, UNDER_CITY].some((pattern) => pattern.test(prefix))) return at('县级')
  return at(null)
}

const CRAFTSMEN: readonly (readonly [RegExp, HonourKind, HonourLevel])[] = [
  [/大国工匠(年度人物)?$/, '大国工匠', '国家级'],
  [/齐鲁大工匠$/, '齐鲁大工匠', '省级'],
  [/齐鲁工匠$/, '齐鲁工匠', '省级'],
  [/^(山东省?)?(济南市?)?济南工匠$/, '济南工匠', '市级'],
]

const PLACED: readonly (readonly [RegExp, HonourKind])[] = [
  [/^(.*?)特?等?(劳动模范|劳模)$/, '劳动模范'],
  [/^(.*?)先进工作者$/, '先进工作者'],
  [/^(.*?)(五一|51|5一)劳动奖章$/, '五一劳动奖章'],
]

function honourOf(text: string): Honour {
  const plain = looseText(text.replace(BRACKETED, '')).replace(BEFORE, '').replace(AFTER, '')
  const none = { text, level: null, industry: false, formerName: false } as const
  if (/劳动奖状$|工人先锋号$/.test(plain)) return { ...none, kind: 'collective' }
  if (/富民兴鲁劳动奖章$/.test(plain))
    return { ...none, kind: '五一劳动奖章', level: '省级', formerName: true }
  const craftsman = CRAFTSMEN.find(([pattern]) => pattern.test(plain))
  if (craftsman) return { ...none, kind: craftsman[1], level: craftsman[2] }
  for (const [pattern, kind] of PLACED) {
    const found = pattern.exec(plain)
    if (found) return { ...none, kind, ...levelOf(found[1]!) }
  }
  return { ...none, kind: null }
}

/** 全国劳模 济南工匠 are two; 济 南 市 劳 模 and 济南市 劳动模范 are one. */
function bySpaces(part: string): Honour[] {
  const whole = honourOf(part)
  const words = part.split(/\s+/).map(honourOf)
  const [known, ...more] = words.filter(({ kind }) => kind !== null)
  if (words.length === 1 || known === undefined) return [whole]
  const tellsMore = whole.kind === null || (whole.level === null && known.level !== null)
  return more.length > 0 || tellsMore ? words : [whole]
}

/** The honours of one cell, in its order. */
export const honoursIn = (cell: string | undefined): readonly Honour[] =>
  (cell ?? '')
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !saysNothing(part))
    .flatMap(bySpaces)
