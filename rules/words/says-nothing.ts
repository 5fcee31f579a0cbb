/** Words that fill a cell of text without saying anything. */
import { meansNothing } from '../../templates/values/nothing.ts'
import { foldText } from '../../templates/values/text.ts'

const NOTHING = /^(无|没有|不详|未知|待定|待补|略|[/\\\-—–.、。?×x]+)$/

/** Whether a text is missing or only a stroke, 无, 不详 and the like. */
export const saysNothing = (text: string | undefined): boolean =>
  text === undefined || meansNothing(text) || NOTHING.test(foldText(text))
