/** Numbers of official documents, as they are compared: 鲁会〔2015〕62号 and 鲁会 [2015] 第62号 are one. */
import type { Measure } from '../../templates/measure.ts'
import { foldText } from '../../templates/values/text.ts'

const foldNumber = (text: string): string =>
  foldText(text)
    .replace(/[〔【［[(（〈《<{]/g, '[')
    .replace(/[〕】］\])）〉》>}]/g, ']')
    .replace(/第/g, '')

/** A repealed document that a text cites, as the measure that repealed it writes it. */
export function repealedIn(text: string | undefined, measure: Measure): string | null {
  if (text === undefined) return null
  const folded = foldNumber(text)
  return measure.repeals.find((document) => folded.includes(foldNumber(document))) ?? null
}
