/** Amounts in the capital characters that cheques and payment lists use. */

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

/** A number under 10,000: `1050 -> 壹仟零伍拾`. */
function group(value: number): string {
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.trunc(value / 10 ** place) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    words += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
    gap = false
  }
  return words
}

/** `3200000 -> 叁万贰仟元整`, `150005 -> 壹仟伍佰元零伍分`. Takes fen, 0 or more. */
export function capitalYuan(fen: number): string {
  const yuan = Math.trunc(fen / 100)
  const jiao = Math.trunc(fen / 10) % 10
  const cents = fen % 10
  let words = ''
  let gap = false
  for (let at = GROUPS.length - 1; at >= 0; at--) {
    const value = Math.trunc(yuan / 10_000 ** at) % 10_000
    if (value === 0) {
      gap = words !== ''
      continue
    }
    words += `${words !== '' && (gap || value < 1000) ? '零' : ''}${group(value)}${GROUPS[at]}`
    gap = false
  }
  if (words !== '') words += '元'
  if (jiao === 0 && cents === 0) return `${words || '零元'}整`
  if (jiao > 0) words += `${DIGITS[jiao]}角`
  else if (words !== '') words += '零'
  return cents > 0 ? `${words}${DIGITS[cents]}分` : `${words}整`
}
