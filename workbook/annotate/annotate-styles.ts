/** The few styles that marks and the result sheet need, at the end of the workbook's own; and taken away again. */
import { SEVERITIES, type Severity } from '../../templates/findings/finding.ts'
import { MARK_COLOURS } from '../../templates/findings/marks.ts'
import type { Package } from '../package/package.ts'
import {
  type Dialect,
  declarePart,
  freeName,
  isOurLink,
  link,
  needed,
  removeFilled,
  removePart,
  unlink,
} from '../package/package-links.ts'
import { folderOf } from '../package/sheet-list.ts'
import { appended, made, TRACE, tracedTail, withdrawn } from '../xml/xml-lists.ts'
import { childOf, childrenOf, type Element, rootOf } from '../xml/xml-patch.ts'

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'

/** The lists of a stylesheet in the order that the format demands. */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]

const stylesheet = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'

/** Elements are written without a prefix here, and bear our trace. */
const font = (inside: string): string =>
  `<font${TRACE}>${inside}<name val="宋体"/><charset val="134"/></font>`

const FONTS = {
  title: font('<b/><sz val="14"/>'),
  header: font('<b/><sz val="11"/>'),
  body: font('<sz val="11"/>'),
  link: font('<u/><sz val="11"/><color rgb="FF0563C1"/>'),
}

const markFormat = (severity: Severity): string => {
  const { fill, text } = MARK_COLOURS[severity]
  return (
    `<dxf${TRACE}><font><color rgb="FF${text}"/></font>` +
    `<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`
  )
}

const HEADER_FILL = `<fill${TRACE}><patternFill patternType="solid"><fgColor rgb="FFEAF1F8"/></patternFill></fill>`

const side = (name: string): string => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`
const FRAME = `<border${TRACE}>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`

const DXFS = SEVERITIES.map(markFormat)

const CELLS = {
  title: { font: 'title', in: 'page', alignment: 'vertical="center"' },
  caption: { font: 'body', in: 'page', alignment: 'vertical="center"' },
  header: { font: 'header', in: 'header', alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  centred: { font: 'body', in: 'table', alignment: 'horizontal="center" vertical="top" wrapText="1"' },
  text: { font: 'body', in: 'table', alignment: 'vertical="top" wrapText="1"' },
  link: { font: 'link', in: 'table', alignment: 'horizontal="center" vertical="top"' },
} as const satisfies Record<
  string,
  { font: keyof typeof FONTS; in: 'page' | 'header' | 'table'; alignment: string }
>

export type CellStyle = keyof typeof CELLS

/** Numbers of our styles in the workbook's stylesheet. */
export interface AddedStyles {
  readonly marks: Readonly<Record<Severity, number>>
  /** Whether a differential style of the workbook, by its number, fills the cell. */
  readonly fills: (dxf: number) => boolean
  /** Number 0, the workbook's normal style, where its stylesheet cannot take more. */
  readonly cells: Readonly<Record<CellStyle, number>>
}

/** Our elements in the prefix of the part they go into. */
const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`)

function list(xml: string, local: string): Element | undefined {
  return childOf(xml, rootOf(xml), local)
}

/** Appends to a list, which is made where it is missing. Returns the number of the first item. */
export function withItems(
  xml: string,
  local: string,
  items: readonly string[],
): { xml: string; first: number } {
  const root = rootOf(xml)
  const own = items.map((item) => prefixed(item, root.prefix))
  const found = list(xml, local)
  if (found !== undefined) return { xml: appended(xml, found, own), first: childrenOf(xml, found).length }
  const rank = LISTS.indexOf(local)
  const next = childrenOf(xml, root).find((child) => LISTS.indexOf(child.local) > rank)
  return { xml: made(xml, next?.start ?? root.insideEnd, root.prefix + local, own), first: 0 }
}

const number = <K extends string>(keys: readonly K[], numberOf: (i: number) => number): Record<K, number> =>
  Object.fromEntries(keys.map((key, i) => [key, numberOf(i)])) as Record<K, number>

const CELL_STYLES = Object.keys(CELLS) as CellStyle[]
const FONT_NAMES = Object.keys(FONTS) as (keyof typeof FONTS)[]

/**
 * How many items a list must have before ours: the first are the normal ones, and fills 0 and 1 mean none and grey
 * whatever stands there.
 */
const BEFORE_OURS = { fonts: 1, fills: 2, borders: 1, cellXfs: 1 } as const

const takesCells = (xml: string): boolean =>
  Object.entries(BEFORE_OURS).every(([local, least]) => {
    const found = list(xml, local)
    return found !== undefined && childrenOf(xml, found).length >= least
  })

function withCells(xml: string): { xml: string; cells: Record<CellStyle, number> } {
  if (!takesCells(xml)) return { xml, cells: number(CELL_STYLES, () => 0) }
  const fonts = withItems(xml, 'fonts', Object.values(FONTS))
  const fills = withItems(fonts.xml, 'fills', [HEADER_FILL])
  const borders = withItems(fills.xml, 'borders', [FRAME])
  const fontOf = number(FONT_NAMES, (i) => fonts.first + i)
  const cells = Object.values(CELLS).map((style) => {
    const fill = style.in === 'header' ? fills.first : 0
    const border = style.in === 'page' ? 0 : borders.first
    return (
      `<xf numFmtId="0" fontId="${fontOf[style.font]}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${TRACE}><alignment ${style.alignment}/></xf>`
    )
  })
  const xfs = withItems(borders.xml, 'cellXfs', cells)
  return { xml: xfs.xml, cells: number(CELL_STYLES, (i) => xfs.first + i) }
}

/** The workbook's stylesheet; `undefined` where it has none. */
export const stylesPart = (pkg: Package, workbook: string): { id: string; part: string } | undefined => {
  const found = pkg.relationships(workbook).find(({ kind, target }) => kind === 'styles' && pkg.has(target))
  return found && { id: found.id, part: found.target }
}

/** Our stylesheet where the workbook points to one that is not there. */
const filledStylesheet = (main: string): string =>
  stylesheet(main).replace(`"${main}">`, `"${main}"${TRACE}>`)

/** The part of the stylesheet, which is made where there is none. */
function ensureStyles(pkg: Package, workbook: string, { main, relations }: Dialect): string {
  const own = stylesPart(pkg, workbook)?.part
  if (own !== undefined) return own
  const nowhere = pkg.relationships(workbook).find(({ kind }) => kind === 'styles')?.target
  const part = nowhere ?? freeName(pkg, `${folderOf(workbook)}styles`, '.xml').name
  pkg.put(part, nowhere === undefined ? stylesheet(main) : filledStylesheet(main))
  declarePart(pkg, part, STYLES_TYPE)
  if (nowhere === undefined) link(pkg, workbook, part, `${relations}/styles`)
  return part
}

export function addStyles(pkg: Package, workbook: string, dialect: Dialect): AddedStyles {
  const part = ensureStyles(pkg, workbook, dialect)
  const { xml, cells } = withCells(needed(pkg, part))
  const dxfs = withItems(xml, 'dxfs', DXFS)
  pkg.put(part, dxfs.xml)
  const formats = childrenOf(dxfs.xml, list(dxfs.xml, 'dxfs')!)
  return {
    marks: number(SEVERITIES, (i) => dxfs.first + i),
    fills: (dxf) => formats[dxf] !== undefined && childOf(dxfs.xml, formats[dxf], 'fill') !== undefined,
    cells,
  }
}

/** Takes our styles away where they still stand as we wrote them; otherwise other cells may use them by now. */
export function removeStyles(pkg: Package, workbook: string, main: string): void {
  const found = stylesPart(pkg, workbook)
  if (found === undefined) return
  let xml = needed(pkg, found.part)
  for (const local of [...Object.keys(BEFORE_OURS), 'dxfs']) {
    const from = list(xml, local)
    if (from !== undefined) xml = withdrawn(xml, from, tracedTail(xml, from))
  }
  if (xml === stylesheet(main) && isOurLink(pkg, workbook, found.id)) {
    unlink(pkg, workbook, found.id)
    removePart(pkg, found.part)
  } else if (xml === filledStylesheet(main)) removeFilled(pkg, found.part)
  else pkg.put(found.part, xml)
}
