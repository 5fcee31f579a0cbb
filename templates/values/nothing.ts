/** Words that clerks write for “nothing here”. */
import { foldText } from './text.ts'

const NOTHING =
  /^[([【]?(无|没有|暂无|不涉及|未涉及|不适用|无此项|无此情况|无内容|空|空白|n\/?a|none|nil|null|[/\\|-]+)[)\]】]?[.。]?$/

/** No such word is longer. */
const LONGEST = 8

export const meansNothing = (text: string): boolean => text.length <= LONGEST && NOTHING.test(foldText(text))
