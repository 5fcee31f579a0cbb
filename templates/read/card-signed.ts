/** Boxes in which an opinion, a seal and its day stand together: 同意推荐。（盖章） 2026年5月20日. */

import { type Form, headerName } from '../sheet/form.ts'
import { Day, dayOfText } from '../values/day.ts'
import type { Field } from './record.ts'

const CLOSING_DAY = /([\d〇零○一二三四五六七八九十]{2,4}\s*[年./-][^年，。；]{0,12}?(?:日|\d))\s*$/

/** 年 月 日 that nobody filled in. */
const OPEN_DAY = /[_\s]*年[_\s]*月[_\s]*日\s*$/

const SEAL = /[（(]?\s*(?:单位)?(?:盖章|公章|签章|签字|签名)\s*[）)]?\s*[:：]?\s*$/

interface Signed {
  readonly words: string | null
  readonly day: string | null
}

/** The words of a box without its seal and day. */
export function signed(text: string): Signed {
  const found = CLOSING_DAY.exec(text)
  const day = found && dayOfText(found[1]!) instanceof Day ? found[1]! : null
  let words = day === null ? text.replace(OPEN_DAY, '') : text.slice(0, found!.index)
  for (let before = ''; before !== words; ) {
    before = words
    words = words.replace(SEAL, '').trimEnd()
  }
  return { words: words.trim() === '' ? null : words.trim(), day }
}

/** A card with one box for an opinion and its day gives both fields, at the address of the box. */
export function signedBoxes(form: Form, fields: ReadonlyMap<string, Field>): Map<string, Field> {
  const found = new Map(fields)
  for (const [key, column] of Object.entries(form.columns)) {
    if (column.kind !== 'day' || fields.has(key)) continue
    const name = headerName(column)
    const owner = Object.entries(form.columns).find(
      ([, other]) => other.kind === 'text' && `${headerName(other)}日期` === name,
    )?.[0]
    const box = owner === undefined ? undefined : fields.get(owner)
    if (box === undefined || (box.cell !== null && typeof box.cell !== 'string')) continue
    const { words, day } = signed(box.cell ?? '')
    found.set(owner!, { ...box, cell: words })
    found.set(key, { ...box, cell: day })
  }
  return found
}
