/** Honours as clerks write them: several in one cell, each with its kind and the level that its name gives. */
import {
  type Place,
  type PlaceHonour,
  rankOf,
  topOf,
  upwards,
  withinPlace,
} from '../../templates/places/place.ts'
import { HONOUR_LEVELS } from '../../templates/values/vocabulary.ts'
import { looseText } from './near-names.ts'
import { placesNamed } from './place-names.ts'
import { saysNothing } from './says-nothing.ts'

/** Personal honours that are conferred everywhere. */
const GENERAL = ['劳动模范', '先进工作者', '五一劳动奖章'] as const

/** One of the general honours, 大国工匠, or the title of an honour that a place alone confers. */
export type HonourKind = string

export type HonourLevel = (typeof HONOUR_LEVELS)[number] | '单位级'

export interface Honour {
  /** As it was written. */
  readonly text: string
  /** `collective` for honours of units and teams (五一劳动奖状, 工人先锋号); `null` for any other. */
  readonly kind: HonourKind | 'collective' | null
  /** What the name itself gives; `null` where it says nothing, as 劳动模范 alone. */
  readonly level: HonourLevel | null
  /** Of an industry or a system rather than of a place: 全国某系统劳动模范. */
  readonly industry: boolean
  /** Written with the name that the honour had: 富民兴鲁劳动奖章, read as 省级五一劳动奖章. */
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

const PROVINCE =
  /^(省|省部级|全省|.{2,7}省|.{2,7}自治区|(北京|天津|上海|重庆)市?|内蒙古|广西|西藏|宁夏|新疆)级?$/
const CITY = /^(市|全市|地市)级?$/
const COUNTY = /^(.*[^治])?[区县旗]级?$|^(乡|镇|街道).*$/
const INDUSTRY = /系统|行业|战线|产业|中央企业|央企|部$|部级$|国资委$/
const EMPLOYER = /公司|集团|[厂矿]$|医院|学院|大学|学校|银行|车间|本单位/

/**
 * The level of a place by its whole name, also by one that it bore: 龙口市 is 县级, 莱芜市 was 市级. Without 市 only a
 * city or the province goes.
 */
function levelOfPlace(prefix: string, home: Place): HonourLevel | undefined {
  const levels = placesNamed(prefix.replace(/级$/, ''), home).flatMap(({ place, former, how }) => {
    const level = rankOf(former ?? place)
    return how === 'whole' || (how === 'bare' && former === null && level !== '县级') ? [level] : []
  })
  return levels[0]
}

/** The level of what stands before the name of an honour. */
function levelOf(prefix: string, home: Place): Pick<Honour, 'level' | 'industry'> {
  const at = (level: HonourLevel | null, industry = false) => ({ level, industry })
  if (/^(全国|国家级?)$/.test(prefix)) return at('国家级')
  const level = levelOfPlace(prefix, home)
  if (level !== undefined) return at(level)
  if (PROVINCE.test(prefix)) return at('省级')
  if (CITY.test(prefix)) return at('市级')
  if (EMPLOYER.test(prefix)) return at('单位级')
  if (INDUSTRY.test(prefix)) return at(/^(全国|国家|中央)|部$|部级$/.test(prefix) ? '部级' : null, true)
  if (COUNTY.test(prefix)) return at('县级')
  return at(null)
}

interface OwnHonour extends PlaceHonour {
  readonly place: Place
}

const ownHonours = new WeakMap<Place, readonly OwnHonour[]>()

function honoursAround(home: Place): readonly OwnHonour[] {
  const top = topOf(home)
  const known =
    ownHonours.get(top) ??
    withinPlace(top).flatMap((place) => place.honours.map((honour) => ({ ...honour, place })))
  ownHonours.set(top, known)
  return known
}

/** An honour that a place alone confers: its title, with nothing before it but the place or its level. */
function ofPlaces(plain: string, home: Place): Pick<Honour, 'kind' | 'level' | 'formerName'> | undefined {
  for (const { title, formerlyOf, place } of honoursAround(home)) {
    if (!plain.endsWith(title)) continue
    const prefix = plain.slice(0, -title.length)
    const level = rankOf(place)
    const fitting: readonly (HonourLevel | null)[] = upwards(place).map(rankOf)
    if (prefix !== '' && !fitting.includes(levelOf(prefix, place).level)) continue
    return { kind: formerlyOf ?? title, level, formerName: formerlyOf !== undefined }
  }
  return undefined
}

const PLACED: readonly (readonly [RegExp, (typeof GENERAL)[number]])[] = [
  [/^(.*?)特?等?(劳动模范|劳模)$/, '劳动模范'],
  [/^(.*?)先进工作者$/, '先进工作者'],
  [/^(.*?)(五一|51|5一)劳动奖章$/, '五一劳动奖章'],
]

function honourOf(text: string, home: Place): Honour {
  const plain = looseText(text.replace(BRACKETED, '')).replace(BEFORE, '').replace(AFTER, '')
  const none = { text, level: null, industry: false, formerName: false } as const
  if (/劳动奖状$|工人先锋号$/.test(plain)) return { ...none, kind: 'collective' }
  if (/大国工匠(年度人物)?$/.test(plain)) return { ...none, kind: '大国工匠', level: '国家级' }
  const own = ofPlaces(plain, home)
  if (own) return { ...none, ...own }
  for (const [pattern, kind] of PLACED) {
    const found = pattern.exec(plain)
    if (found) return { ...none, kind, ...levelOf(found[1]!, home) }
  }
  return { ...none, kind: null }
}

/** 全国劳模 济南工匠 are two; 济 南 市 劳 模 and 济南市 劳动模范 are one. */
function bySpaces(part: string, home: Place): Honour[] {
  const whole = honourOf(part, home)
  const words = part.split(/\s+/).map((word) => honourOf(word, home))
  const [known, ...more] = words.filter(({ kind }) => kind !== null)
  if (words.length === 1 || known === undefined) return [whole]
  const tellsMore = whole.kind === null || (whole.level === null && known.level !== null)
  return more.length > 0 || tellsMore ? words : [whole]
}

/**
 * The honours of one cell, in its order.
 * @param home whose places are known: the levels of honours follow from theirs
 */
export const honoursIn = (cell: string | undefined, home: Place): readonly Honour[] =>
  (cell ?? '')
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !saysNothing(part))
    .flatMap((part) => bySpaces(part, home))
