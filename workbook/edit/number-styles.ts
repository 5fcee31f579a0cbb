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

class StyleSheet {
  private shown: ReadonlySet<number> | undefined

  constructor(
    private readonly pkg: Package,
    private readonly part: string,
  ) {}

  private get xml(): string {
    return needed(this.pkg, this.part)
  }

  private put(xml: string): void {
    this.pkg.put(this.part, xml)
    this.shown = undefined
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
    const { xml } = this
    const list = childOf(xml, rootOf(xml), 'cellXfs')
    if (list === undefined || list.inside === list.end) throw refusals.structure(this.part)
    return { list, all: childrenOf(xml, list) }
  }

  /** The formats that the workbook names itself, by their numbers. */
  private own(): Map<string, string> {
    const { xml } = this
    const list = childOf(xml, rootOf(xml), 'numFmts')
    const all = list === undefined ? [] : childrenOf(xml, list).map((each) => attributesOf(xml, each))
    return new Map(all.map((each) => [each.get('numFmtId') ?? '', each.get('formatCode') ?? '']))
  }

  formatOf(style: string | undefined): string {
    const xf = this.cells().all[Number(style ?? 0)]
    const id = (xf && attributesOf(this.xml, xf).get('numFmtId')) ?? '0'
    return this.own().get(id) ?? new Map(BUILT_IN).get(id) ?? `builtin ${id}`
  }

  /** The number of a format; one that the workbook lacks is put in. */
  numberOf(format: string): string {
    const own = this.own()
    for (const [id, known] of [...own, ...BUILT_IN.filter(([each]) => !own.has(each))])
      if (known === format && id !== SHORT_DAY) return id
    const id = String(Math.max(FIRST_OWN - 1, ...[...own.keys()].map(Number)) + 1)
    const { xml } = this
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
    const { xml } = this
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
