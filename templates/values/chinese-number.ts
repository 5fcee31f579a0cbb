/** Numbers written in Chinese characters, as they stand in dates and in article numbers. */

export const CHINESE_DIGITS = /[〇零○一二三四五六七八九十]/

const DIGITS = '零一二三四五六七八九'

/** `二〇二〇 -> 2020`, `十二 -> 12`, `二十七 -> 27`. Reads figures one by one unless 十 appears; up to 99 then. */
export function chineseNumber(word: string): number {
  const plain = word.replace(/[〇○]/g, '零')
  const ten = plain.indexOf('十')
  if (ten < 0) return Number([...plain].map((c) => DIGITS.indexOf(c)).join(''))
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain[ten - 1]!)
  const ones = plain[ten + 1] === undefined ? 0 : DIGITS.indexOf(plain[ten + 1]!)
  return tens * 10 + ones
}

/** `6 -> 六`, `12 -> 十二`, `29 -> 二十九`; 1 to 99. */
export function toChineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return DIGITS[ones]!
  return `${tens === 1 ? '' : DIGITS[tens]!}十${ones === 0 ? '' : DIGITS[ones]!}`
}
