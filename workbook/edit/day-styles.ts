/** Which styles of a workbook show a day, and a style for a cell that must and does not yet. */
import { LIMITS } from '../limits.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { cellStyles } from '../read/cell-styles.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  insideOf,
  rootOf,
  spliced,
  xmlText,
} from '../xml/xml-patch.ts'
import { refusals } from './refused.ts'

export interface DayStyles {
  /** Days by which the workbook's own count is behind the 1900 system: 0 or 1462. */
  readonly shift: number
  showsDay(style: string | undefined): boolean
  /** The style itself where it shows a day, else one that differs from it in that alone. */
  dayStyle(style: string | undefined): string
}

const SHIFT_1904 = 1462
/** Built in, and shown in the order of the reader's country. */
const DAY_FORMAT = '14'

const appendedTo = (xml: string, list: Element, item: string, count: number): string => {
  const tag = xml.slice(list.start, list.inside).replace(/(\scount\s*=\s*["'])\d+/, `$1${count}`)
  return spliced(xml, [
    { start: list.start, end: list.inside, text: tag },
    { start: list.insideEnd, end: list.insideEnd, text: item },
  ])
}

/** @param part the stylesheet, which is patched where a style is added; `undefined` where there is none */
export function dayStyles(pkg: Package, part: string | undefined, from1904: boolean): DayStyles {
  let shown: ReadonlySet<number> | undefined
  const known = new Map<string, string>()
  const showsDay = (style: string | undefined): boolean => {
    if (part === undefined) return false
    shown ??= cellStyles(pkg.bytesOf(part), LIMITS).days
    return shown.has(Number(style ?? 0))
  }

  function add(style: string | undefined): string {
    if (part === undefined) throw refusals.structure('styles')
    const xml = needed(pkg, part)
    const list = childOf(xml, rootOf(xml), 'cellXfs')
    if (list === undefined || list.inside === list.end) throw refusals.structure(part)
    const all = childrenOf(xml, list)
    const base = all[Number(style ?? 0)]
    if (base === undefined) throw refusals.structure(part)
    const found = [...attributesOf(xml, base)].filter(
      ([name]) => name !== 'numFmtId' && name !== 'applyNumberFormat',
    )
    const attributes = found.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')
    const open = `<${base.prefix}xf numFmtId="${DAY_FORMAT}" applyNumberFormat="1"${attributes}`
    const item = base.inside === base.end ? `${open}/>` : `${open}>${insideOf(xml, base)}</${base.prefix}xf>`
    const same = all.findIndex((each) => xml.slice(each.start, each.end) === item)
    if (same >= 0) return String(same)
    pkg.put(part, appendedTo(xml, list, item, all.length + 1))
    shown = undefined
    return String(all.length)
  }

  return {
    shift: from1904 ? SHIFT_1904 : 0,
    showsDay,
    dayStyle(style) {
      if (style !== undefined && showsDay(style)) return style
      const before = known.get(style ?? '')
      if (before !== undefined) return before
      const added = add(style)
      known.set(style ?? '', added)
      return added
    },
  }
}
