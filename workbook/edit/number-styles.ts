/** The number formats of a workbook's styles, and a style for a cell that must show its value otherwise. */

import { LIMITS } from '../limits.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { cellStyles } from '../read/cell-styles.ts'
import { plainText } from '../xml/plain-xml.ts'
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

export interface NumberStyles {
  /** Days by which the workbook's own count is behind the 1900 system: 0 or 1462. */
  readonly shift: number
  showsDay(style: string | undefined): boolean
  /** The style itself where it shows a day, else one that differs from it in that alone. */
  dayStyle(style: string | undefined): string
  /** The number format of a style, as Excel names it. */
  formatOf(style: string | undefined): string
  /** The style itself where it has the format, else one that differs from it in that alone. */
  styleWith(style: string | undefined, format: string): string | undefined
}

const SHIFT_1904 = 1462

/** Built in, and shown in the order of the reader's country. */
const SHORT_DAY = '14'

/** Formats that every workbook has under a number of their own (ECMA-376 18.8.30); those of days are Excel's in Chinese. */
const BUILT_IN: readonly (readonly [id: string, format: string])[] = [
  ['0', 'General'],
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  [SHORT_DAY, 'yyyy/m/d'],
  ['22', 'yyyy/m/d h:mm'],
  ['31', 'yyyy"年"m"月"d"日"'],
  ['49', '@'],
]

/** Formats of a workbook's own are numbered from here. */
const FIRST_OWN = 164

const appendedTo = (xml: string, list: Element, item: string, count: number): string => {
  const tag = xml.slice(list.start, list.inside).replace(/(\scount\s*=\s*["'])\d+/, `$1${count}`)
  return spliced(xml, [
    { start: list.start, end: list.inside, text: tag },
    { start: list.insideEnd, end: list.insideEnd, text: item },
  ])
}

/** The stylesheet as it was last read: it is asked for every cell, and parsed once. */
interface Parsed {
  readonly xml: string
  /** The styles of cells; `null` where the part has none. */
  readonly list: Element | null
  readonly all: readonly Element[]
  /** The formats that the workbook names itself, by their numbers. */
  readonly own: ReadonlyMap<string, string>
  /** Style -> its format, as far as that was asked. */
  readonly formats: Map<number, string>
}

function parsed(xml: string): Parsed {
  const root = rootOf(xml)
  const list = childOf(xml, root, 'cellXfs') ?? null
  const named = childOf(xml, root, 'numFmts')
  const formats = named === undefined ? [] : childrenOf(xml, named).map((each) => attributesOf(xml, each))
  return {
    xml,
    list,
    all: list === null ? [] : childrenOf(xml, list),
    own: new Map(formats.map((each) => [each.get('numFmtId') ?? '', each.get('formatCode') ?? ''])),
    formats: new Map(),
  }
}

class StyleSheet {
  private shown: ReadonlySet<number> | undefined
  private read: Parsed | undefined

  constructor(
    private readonly pkg: Package,
    private readonly part: string,
  ) {}

  private get parsed(): Parsed {
    this.read ??= parsed(needed(this.pkg, this.part))
    return this.read
  }

  private put(xml: string): void {
    this.pkg.put(this.part, xml)
    this.shown = undefined
    this.read = undefined
  }

  private plain(): string | undefined {
    const bytes = this.pkg.bytesOf(this.part)
    return bytes && plainText(bytes, LIMITS)
  }

  showsDay(style: string | undefined): boolean {
    this.shown ??= cellStyles(this.plain()).days
    return this.shown.has(Number(style ?? 0))
  }

  private cells(): { readonly list: Element; readonly all: readonly Element[] } {
    const { list, all } = this.parsed
    if (list === null || list.inside === list.end) throw refusals.structure(this.part)
    return { list, all }
  }

  formatOf(style: string | undefined): string {
    const { formats } = this.parsed
    const at = Number(style ?? 0)
    const known = formats.get(at) ?? this.parsedFormat(at)
    formats.set(at, known)
    return known
  }

  private parsedFormat(style: number): string {
    const { xml, own } = this.parsed
    const xf = this.cells().all[style]
    const id = (xf && attributesOf(xml, xf).get('numFmtId')) ?? '0'
    return own.get(id) ?? new Map(BUILT_IN).get(id) ?? `builtin ${id}`
  }

  /** The number of a format; one that the workbook lacks is put in. */
  numberOf(format: string): string {
    const { xml, own } = this.parsed
    for (const [id, known] of [...own, ...BUILT_IN.filter(([each]) => !own.has(each))])
      if (known === format && id !== SHORT_DAY) return id
    const id = String(Math.max(FIRST_OWN - 1, ...[...own.keys()].map(Number)) + 1)
    const root = rootOf(xml)
    const item = `<${root.prefix}numFmt numFmtId="${id}" formatCode="${xmlText(format)}"/>`
    const list = childOf(xml, root, 'numFmts')
    if (list !== undefined && list.inside !== list.end) this.put(appendedTo(xml, list, item, own.size + 1))
    else {
      const [start, end] = list === undefined ? [root.inside, root.inside] : [list.start, list.end]
      const text = `<${root.prefix}numFmts count="1">${item}</${root.prefix}numFmts>`
      this.put(spliced(xml, [{ start, end, text }]))
    }
    return id
  }

  /** A style with the number of another format. */
  withNumber(style: string | undefined, id: string): string {
    const { xml } = this.parsed
    const { list, all } = this.cells()
    const base = all[Number(style ?? 0)]
    if (base === undefined) throw refusals.structure(this.part)
    const attributes = [...attributesOf(xml, base)]
      .filter(([name]) => name !== 'numFmtId' && name !== 'applyNumberFormat')
      .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
      .join('')
    const open = `<${base.prefix}xf numFmtId="${id}" applyNumberFormat="1"${attributes}`
    const item = base.inside === base.end ? `${open}/>` : `${open}>${insideOf(xml, base)}</${base.prefix}xf>`
    const same = all.findIndex((each) => xml.slice(each.start, each.end) === item)
    if (same >= 0) return String(same)
    this.put(appendedTo(xml, list, item, all.length + 1))
    return String(all.length)
  }
}

/** @param part the stylesheet, which is patched where a style is added; `undefined` where there is none */
export function numberStyles(pkg: Package, part: string | undefined, from1904: boolean): NumberStyles {
  const sheet = part === undefined ? null : new StyleSheet(pkg, part)
  const known = new Map<string, string>()

  function add(style: string | undefined, number: (sheet: StyleSheet) => string, key: string): string {
    if (sheet === null) throw refusals.structure('styles')
    const before = known.get(`${style} ${key}`)
    if (before !== undefined) return before
    const added = sheet.withNumber(style, number(sheet))
    known.set(`${style} ${key}`, added)
    return added
  }

  return {
    shift: from1904 ? SHIFT_1904 : 0,
    showsDay: (style) => sheet?.showsDay(style) ?? false,
    dayStyle: (style) =>
      style !== undefined && sheet?.showsDay(style) ? style : add(style, () => SHORT_DAY, 'day'),
    formatOf: (style) => sheet?.formatOf(style) ?? 'General',
    styleWith(style, format) {
      if ((sheet?.formatOf(style) ?? 'General') === format) return style
      return add(style, (of) => of.numberOf(format), format)
    },
  }
}
