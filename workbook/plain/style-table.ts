/** The looks of a workbook's cells, each stored once. */
import type { Alignment, Border, Borders, Color, Fill, Font, Style } from 'exceljs'
import { escaped, XML_HEAD } from './xml-out.ts'

/** Formats that every program knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '@': 49,
}
const FIRST_OWN_FORMAT = 164

/** Says so where a look asks for something that is not written, rather than lose it. */
function only(of: object, known: readonly string[]): void {
  const other = Object.keys(of).find((key) => !known.includes(key))
  if (other !== undefined) throw new Error(`a plain sheet has no ${other}`)
}

function colour(tag: string, { argb }: Partial<Color>): string {
  if (argb === undefined) throw new Error('a colour of a plain sheet is given as argb')
  return `<${tag} rgb="${argb}"/>`
}

function fontXml(font: Partial<Font>): string {
  only(font, ['name', 'size', 'bold', 'underline', 'color'])
  return [
    '<font>',
    font.bold ? '<b/>' : '',
    font.underline ? '<u/>' : '',
    font.color ? colour('color', font.color) : '',
    `<sz val="${font.size}"/><name val="${escaped(font.name ?? '')}"/></font>`,
  ].join('')
}

function fillXml(fill: Fill): string {
  if (fill.type !== 'pattern') throw new Error('a plain sheet has no gradients')
  const inside = fill.fgColor ? colour('fgColor', fill.fgColor) : ''
  return `<fill><patternFill patternType="${fill.pattern}"${inside === '' ? '/>' : `>${inside}</patternFill>`}</fill>`
}

function edgeXml(tag: string, edge: Partial<Border> | undefined): string {
  if (edge?.style === undefined) return `<${tag}/>`
  const inside = edge.color ? colour('color', edge.color) : ''
  return `<${tag} style="${edge.style}"${inside === '' ? '/>' : `>${inside}</${tag}>`}`
}

function borderXml(border: Partial<Borders>): string {
  only(border, ['left', 'right', 'top', 'bottom'])
  const { left, right, top, bottom } = border
  return `<border>${edgeXml('left', left)}${edgeXml('right', right)}${edgeXml('top', top)}${edgeXml('bottom', bottom)}<diagonal/></border>`
}

function alignmentXml(alignment: Partial<Alignment>): string {
  only(alignment, ['horizontal', 'vertical', 'wrapText', 'indent'])
  const { horizontal, vertical, wrapText, indent } = alignment
  return [
    '<alignment',
    horizontal ? ` horizontal="${horizontal}"` : '',
    vertical ? ` vertical="${vertical === 'middle' ? 'center' : vertical}"` : '',
    wrapText ? ' wrapText="1"' : '',
    indent ? ` indent="${indent}"` : '',
    '/>',
  ].join('')
}

/** Pieces of XML by the number under which others name them. */
class Numbered {
  private readonly known = new Map<string, number>()

  constructor(...first: readonly string[]) {
    for (const xml of first) this.idOf(xml)
  }

  idOf(xml: string): number {
    const known = this.known.get(xml)
    if (known !== undefined) return known
    this.known.set(xml, this.known.size)
    return this.known.size - 1
  }

  list(tag: string, more = ''): string {
    return `<${tag} count="${this.known.size}"${more}>${[...this.known.keys()].join('')}</${tag}>`
  }
}

const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'

export class StyleTable {
  private readonly ids = new Map<Partial<Style>, number>()
  private readonly formats: string[] = []
  /** The first of each is what a cell without a look has: the font of the workbook, by which widths are measured. */
  private readonly fonts = new Numbered('<font><family val="2"/><sz val="11"/><name val="Calibri"/></font>')
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  private readonly borders = new Numbered(borderXml({}))
  private readonly looks = new Numbered(`${PLAIN} xfId="0"/>`)

  /** The number under which cells name a look. Looks that are the same object are looked at once. */
  idOf(style: Partial<Style>): number {
    const known = this.ids.get(style)
    if (known !== undefined) return known
    const id = this.looks.idOf(this.lookXml(style))
    this.ids.set(style, id)
    return id
  }

  private formatOf(format: string): number {
    const builtIn = BUILT_IN[format]
    if (builtIn !== undefined) return builtIn
    if (!this.formats.includes(format)) this.formats.push(format)
    return FIRST_OWN_FORMAT + this.formats.indexOf(format)
  }

  private lookXml(style: Partial<Style>): string {
    only(style, ['numFmt', 'font', 'fill', 'border', 'alignment'])
    const { alignment } = style
    const format = this.formatOf(style.numFmt ?? 'General')
    const font = style.font ? this.fonts.idOf(fontXml(style.font)) : 0
    const border = style.border ? this.borders.idOf(borderXml(style.border)) : 0
    const fill = style.fill ? this.fills.idOf(fillXml(style.fill)) : 0
    return [
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      format > 0 ? ' applyNumberFormat="1"' : '',
      font > 0 ? ' applyFont="1"' : '',
      fill > 0 ? ' applyFill="1"' : '',
      border > 0 ? ' applyBorder="1"' : '',
      alignment ? ` applyAlignment="1">${alignmentXml(alignment)}</xf>` : '/>',
    ].join('')
  }

  part(): string {
    const formats = this.formats.map(
      (format, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escaped(format)}"/>`,
    )
    return [
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      `<cellStyleXfs count="1">${PLAIN}/></cellStyleXfs>`,
      this.looks.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('')
  }
}
