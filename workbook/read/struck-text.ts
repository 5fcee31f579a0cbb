/** Rich text of which a part is struck out: what is left is the text, what is not is reported. */
import { richText } from '../xml/xml.ts'
import { isStruck } from './cell-styles.ts'

/** A text, or one of which a part is struck out. */
export type StruckText = string | { readonly left: string; readonly struck: string }

const RUN = /<r(?:\s[^>]*)?>([\s\S]*?)<\/r>/g
const PROPERTIES = /<rPr(?:\s[^>]*)?>([\s\S]*?)<\/rPr>/

/** The text of a string item. One that is struck out as a whole is read as it stands. */
export function struckText(xml: string): StruckText {
  const whole = richText(xml)
  if (!xml.includes('strike')) return whole
  let left = ''
  let struck = ''
  for (const [run, inside] of xml.matchAll(RUN)) {
    const text = richText(run)
    if (isStruck(PROPERTIES.exec(inside!)?.[1] ?? '')) struck += text
    else left += text
  }
  return struck === '' || left.trim() === '' ? whole : { left, struck }
}
