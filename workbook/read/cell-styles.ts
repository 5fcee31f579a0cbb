/** What the styles of a workbook say beyond looks: days, noughts in front, and what is struck out. */
import type { CellStyle } from '../../templates/sheet/sheet-look.ts'
import { isTelling, showsDay } from '../../templates/values/number-format.ts'
import { elements } from '../xml/xml.ts'

/** Built-in formats of days and times, as Chinese Excel shows them (ECMA-376 18.8.30). */
const BUILT_IN = new Map<number, string>([
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
])

export interface CellStyles {
  /** The styles that say something, each once. */
  readonly telling: readonly CellStyle[]
  /** By the number of a cell's style (`s`), its index among them. */
  readonly index: ReadonlyMap<number, number>
  /** The styles that show a day. */
  readonly days: ReadonlySet<number>
}

const NONE: CellStyles = { telling: [], index: new Map(), days: new Set() }

/** Whether the fonts strike out, in their order. */
function struckFonts(xml: string): boolean[] {
  const start = xml.indexOf('<fonts')
  const end = xml.indexOf('</fonts>', start)
  if (start < 0 || end < 0) return []
  const inside = xml.slice(xml.indexOf('>', start) + 1, end)
  return [...inside.matchAll(/<font\s*\/>|<font(?:\s[^>]*)?>([\s\S]*?)<\/font>/g)].map(([, font = '']) =>
    isStruck(font),
  )
}

/** Whether the properties of a font or a run strike out. */
export function isStruck(properties: string): boolean {
  const [strike] = [...elements(properties, 'strike'), ...elements(properties, 'dstrike')]
  return strike !== undefined && !/^(0|false)$/.test(strike.get('val') ?? '1')
}

/** The stylesheet last read: those who fill the same blank have the same. */
let last: { readonly xml: string; readonly styles: CellStyles } | null = null

/** @param xml the stylesheet; `undefined` where there is none */
export function cellStyles(xml: string | undefined): CellStyles {
  if (xml === undefined) return NONE
  if (last?.xml !== xml) last = { xml, styles: readStyles(xml) }
  return last.styles
}

function readStyles(xml: string): CellStyles {
  const formats = new Map(BUILT_IN)
  for (const format of elements(xml, 'numFmt'))
    formats.set(Number(format.get('numFmtId')), format.get('formatCode') ?? '')
  const fonts = struckFonts(xml)
  const start = xml.indexOf('<cellXfs')
  const end = xml.indexOf('</cellXfs>', start)
  if (start < 0 || end < 0) return NONE
  const telling: CellStyle[] = []
  const known = new Map<string, number>()
  const index = new Map<number, number>()
  const days = new Set<number>()
  for (const [number, style] of [...elements(xml.slice(start, end), 'xf')].entries()) {
    const format = formats.get(Number(style.get('numFmtId') ?? 0)) ?? ''
    const struck = fonts[Number(style.get('fontId') ?? 0)] === true
    if (showsDay(format)) days.add(number)
    const says = format !== '' && isTelling(format)
    if (!says && !struck) continue
    const key = `${struck}${says ? format : ''}`
    if (!known.has(key)) {
      known.set(key, telling.length)
      telling.push({ ...(says ? { format } : {}), ...(struck ? { struck: true } : {}) })
    }
    index.set(number, known.get(key)!)
  }
  return { telling, index, days }
}
