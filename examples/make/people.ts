/** Invented people: names, identity numbers, telephones and bank cards that pass their checks and belong to nobody. */
import { luhn } from '../../rules/format/bank-account.ts'
import { identityCheck } from '../../rules/format/identity-number.ts'
import { compact, dayBetween, on, YEAR } from './calendar.ts'
import type { Random } from './random.ts'

const SURNAMES = [
  ...'岳泉鲁齐柏舟禾苗麦柳松竹梅秋夏冬春石田山江河湖海云雷风雪霍滕戚谷米燕庄纪申甄臧冀隋栾逄綦丛亓',
]
const FIRST = [...'示例志永建立春秀文海玉金广学德兆传继怀承思启明向']
const SECOND = [...'范钧砚砺铸锦桐桦楠槿澄泓沛昱晟曦皓铎锐锷钰珂璟瑶岱峪岭川']

export interface Person {
  readonly name: string
  readonly identity: string
  readonly age: number
  readonly phone: string
}

/** A division of Shandong that never was, so that no number made of it is anybody's. */
export const noArea = (area: string): string => `3799${area.slice(4)}`

/** A mobile number of a prefix that no operator has. */
const mobileOf = (random: Random): string => `${random.pick(['154', '179'])}0000${random.digits(4)}`

/** A fixed line whose local number begins as none does. */
export const fixedLineOf = (random: Random): string => `0531-100${random.digits(5)}`

/** @param area six digits of a county; only the last two show */
export function personOf(random: Random, area: string, ages: readonly [number, number]): Person {
  const age = random.whole(...ages)
  const born = dayBetween(random, on(YEAR - age - 1, 6, 1), on(YEAR - age, 1, 1))
  const body = `${noArea(area)}${compact(born)}${random.digits(3)}`
  return {
    name: `${random.pick(SURNAMES)}${random.pick(FIRST)}${random.pick(SECOND)}`,
    identity: body + identityCheck(body),
    age,
    phone: mobileOf(random),
  }
}

/** A personal card of 19 digits that adds up. */
export function cardOf(random: Random): string {
  const body = `620000${random.digits(12)}`
  return [...'0123456789'].map((digit) => body + digit).find(luhn)!
}
