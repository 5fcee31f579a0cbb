/** Names of employers as people shorten them. */
import { SHANDONG_CITIES } from '../../templates/units.ts'
import { looseText } from './near-names.ts'

/** Legal forms that a short name leaves out. */
const LEGAL_FORM = /股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|总公司|分公司|公司$/g

const CITIES = SHANDONG_CITIES.map(({ name }) => name.replace(/市$/, '')).join('|')

/** A province and city before the name, which a short name leaves out too. */
const PLACE = new RegExp(`^(?:山东省?)?(?:(${CITIES})市?)?`)

interface UnitName {
  /** `济南`; empty where the name begins with no city. */
  readonly city: string
  readonly core: string
  readonly whole: string
}

function unitName(name: string): UnitName {
  const whole = looseText(name)
  const place = PLACE.exec(whole)
  const core = whole.slice(place?.[0].length ?? 0).replace(LEGAL_FORM, '')
  return { city: place?.[1] ?? '', core, whole }
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
 */
export function maybeSameUnit(a: string, b: string): boolean {
  const [p, q] = [unitName(a), unitName(b)]
  if (p.whole === q.whole) return true
  if (p.city !== '' && q.city !== '' && p.city !== q.city) return false
  if (p.core === q.core) return p.core !== ''
  return [
    [p.core, q.core],
    [p.core, q.whole],
    [q.core, p.whole],
  ].some(([one = '', other = '']) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one]
    return short.length >= 2 && short[0] === long[0] && within(short, long)
  })
}
