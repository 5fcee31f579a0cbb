/** Names of employers as people shorten them. */
import { citiesAround, type Place, topOf } from '../../templates/places/place.ts'
import { looseText } from './near-names.ts'
import { lengthOfPlace } from './place-names.ts'

/** Legal forms that a short name leaves out. */
const LEGAL_FORM = /股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|总公司|分公司|公司$/g

interface UnitName {
  /** The city that it begins with, which a short name leaves out; `null` where it names none. */
  readonly city: Place | null
  readonly stem: string
  readonly whole: string
}

function unitName(name: string, home: Place): UnitName {
  const whole = looseText(name)
  const city = citiesAround(home).find((each) => lengthOfPlace(whole, each) > 0) ?? null
  const stem = whole.slice(lengthOfPlace(whole, city ?? topOf(home))).replace(LEGAL_FORM, '')
  return { city, stem, whole }
}

/** Whether the characters of `short` stand in `long` in their order. */
function within(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/**
 * Whether two names may mean one employer: the same but for legal form and place, or one a short form of the other
 * that begins alike (济钢 for 济南钢铁). Only a hint, for a person to decide.
 * @param home whose cities are known
 */
export function maybeSameUnit(a: string, b: string, home: Place): boolean {
  const [p, q] = [unitName(a, home), unitName(b, home)]
  if (p.whole === q.whole) return true
  if (p.city !== null && q.city !== null && p.city !== q.city) return false
  if (p.stem === q.stem) return p.stem !== ''
  return [
    [p.stem, q.stem],
    [p.stem, q.whole],
    [q.stem, p.whole],
  ].some(([one = '', other = '']) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one]
    return short.length >= 2 && short[0] === long[0] && within(short, long)
  })
}
