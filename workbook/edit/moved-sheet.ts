/** The text of a sheet once rows are put in below one of its rows, each looking as that one does. */
import { parseRanges, rangeText } from '../read/cell-ranges.ts'
import { decodeEntities } from '../xml/xml.ts'
import {
  attributesOf,
  childrenOf,
  type Element,
  insideOf,
  rootOf,
  type Splice,
  spliced,
  xmlText,
} from '../xml/xml-patch.ts'
import { cellPlaces, rowPlaces } from './cells.ts'
import { reset } from './grow.ts'
import { formulaAfter, formulaDown, type RowsPutIn, rowAfter, rowsAfter } from './moved-references.ts'

/** Elements of a sheet that say nothing of rows, or of which it is known here how they do. */
const KNOWN: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'protectedRanges',
  'autoFilter',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
])

/** Something of which it cannot be told where it would have to stand. */
export class Unmovable extends Error {}

export class MovedSheet {
  private readonly splices: Splice[] = []

  constructor(
    private readonly xml: string,
    private readonly name: string,
    private readonly put: RowsPutIn,
  ) {}

  private ranges(text: string): string {
    return parseRanges(text)
      .map((range) => {
        const [top, bottom] = rowsAfter(range.top, range.bottom, this.put)
        return rangeText({ ...range, top, bottom })
      })
      .join(' ')
  }

  private attribute(element: Element, name: string): void {
    const before = attributesOf(this.xml, element).get(name)
    if (before === undefined || before === '') return
    const after = this.ranges(before)
    if (after === '') throw new Unmovable(before)
    if (after !== before) this.splices.push(reset(this.xml, element, name, after))
  }

  private formula(element: Element): void {
    const before = decodeEntities(insideOf(this.xml, element))
    const after = formulaAfter(before, this.name, true, this.put)
    if (after === null) throw new Unmovable(before)
    if (after !== before)
      this.splices.push({ start: element.inside, end: element.insideEnd, text: xmlText(after) })
  }

  /** A formula that several cells share moves as one, where all of them stand in one row. */
  private cellFormula(element: Element): void {
    const found = attributesOf(this.xml, element)
    const block = parseRanges(found.get('ref') ?? '')[0]
    if (block !== undefined && block.top !== block.bottom) throw new Unmovable('a formula of several rows')
    if (block === undefined) {
      this.formula(element)
      return
    }
    const row = rowAfter(block.top, this.put)
    const before = decodeEntities(insideOf(this.xml, element))
    const after = formulaAfter(before, this.name, true, this.put)
    if (after === null) throw new Unmovable(before)
    const ref = rangeText({ ...block, top: row, bottom: row })
    const tag = reset(this.xml, element, 'ref', ref)
    this.splices.push({ ...tag, end: element.insideEnd, text: tag.text + xmlText(after) })
  }

  private rows(data: Element): void {
    const { after, count } = this.put
    const places = rowPlaces(this.xml, data)
    for (const { number, element } of places) {
      const to = rowAfter(number, this.put)
      for (const { element: cell, formula } of cellPlaces(this.xml, element)) {
        if (formula !== undefined) this.cellFormula(formula)
        const at = attributesOf(this.xml, cell).get('r')
        if (to !== number && at !== undefined)
          this.splices.push(reset(this.xml, cell, 'r', at.replace(/\d+$/, String(to))))
      }
      if (to !== number) {
        if (!attributesOf(this.xml, element).has('r')) throw new Unmovable('a row without a number')
        this.splices.push(reset(this.xml, element, 'r', String(to)))
      }
    }
    const model = places.find(({ number }) => number === after)
    const behind = places.filter(({ number }) => number <= after).at(-1)
    const start = behind?.element.end ?? data.inside
    if (model === undefined) return
    const made = Array.from({ length: count }, (_, i) => this.copy(model.element, after, i + 1))
    this.splices.push({ start, end: start, text: made.join('') })
  }

  /** The row without its values: styles, heights and what is calculated. */
  private copy(row: Element, number: number, by: number): string {
    const to = String(number + by)
    const { prefix: p } = row
    const cells = cellPlaces(this.xml, row).map(({ element, formula, style }) => {
      const at = attributesOf(this.xml, element).get('r')
      const place = at === undefined ? '' : ` r="${at.replace(/\d+$/, to)}"`
      const open = `<${p}c${place}${style === undefined ? '' : ` s="${style}"`}`
      if (formula === undefined) return `${open}/>`
      if (attributesOf(this.xml, formula).size > 0) throw new Unmovable('a formula of several cells')
      const text = formulaDown(decodeEntities(insideOf(this.xml, formula)), by)
      return `${open}><${p}f>${xmlText(text)}</${p}f></${p}c>`
    })
    const tag = reset(this.xml, row, 'r', to).text.replace(/\s*\/>$/, '>')
    return `${tag}${cells.join('')}</${p}row>`
  }

  private merges(list: Element): void {
    const { after, count } = this.put
    const made: string[] = []
    for (const merge of childrenOf(this.xml, list)) {
      const ref = attributesOf(this.xml, merge).get('ref') ?? ''
      const [range] = parseRanges(ref)
      if (range === undefined) throw new Unmovable(ref)
      const { top, bottom } = range
      if (top === after && bottom === after)
        for (let by = 1; by <= count; by++)
          made.push(
            `<${merge.prefix}mergeCell ref="${rangeText({ ...range, top: after + by, bottom: after + by })}"/>`,
          )
      // A merge that ends with the row keeps its own rows.
      const moved = { ...range, top: rowAfter(top, this.put), bottom: rowAfter(bottom, this.put) }
      if (rangeText(moved) !== rangeText(range))
        this.splices.push(reset(this.xml, merge, 'ref', rangeText(moved)))
    }
    if (made.length === 0) return
    this.splices.push({ start: list.insideEnd, end: list.insideEnd, text: made.join('') })
    const counted = attributesOf(this.xml, list).get('count')
    if (counted !== undefined)
      this.splices.push(reset(this.xml, list, 'count', String(Number(counted) + made.length)))
  }

  private view(view: Element): void {
    for (const part of childrenOf(this.xml, view)) {
      const found = attributesOf(this.xml, part)
      if (part.local === 'selection') {
        // The whole tag at once: two of its attributes change.
        let tag = this.xml.slice(part.start, part.inside)
        for (const name of ['activeCell', 'sqref']) {
          const before = found.get(name)
          if (before !== undefined)
            tag = tag.replace(`${name}="${before}"`, `${name}="${this.ranges(before)}"`)
        }
        this.splices.push({ start: part.start, end: part.inside, text: tag })
      } else if (part.local === 'pane') this.attribute(part, 'topLeftCell')
    }
  }

  private breaks(list: Element): void {
    for (const each of childrenOf(this.xml, list)) {
      const id = Number(attributesOf(this.xml, each).get('id'))
      if (id >= this.put.after) this.splices.push(reset(this.xml, each, 'id', String(id + this.put.count)))
    }
  }

  private part(element: Element): void {
    if (!KNOWN.has(element.local)) throw new Unmovable(element.local)
    const own = childrenOf(this.xml, element)
    if (element.local === 'dimension' || element.local === 'autoFilter') this.attribute(element, 'ref')
    else if (element.local === 'sheetViews') for (const each of own) this.view(each)
    else if (element.local === 'sheetData') this.rows(element)
    else if (element.local === 'mergeCells') this.merges(element)
    else if (element.local === 'rowBreaks') this.breaks(element)
    else if (element.local === 'hyperlinks') for (const each of own) this.attribute(each, 'ref')
    else if (['protectedRanges', 'ignoredErrors'].includes(element.local))
      for (const each of own) this.attribute(each, 'sqref')
    else if (element.local === 'conditionalFormatting') {
      this.attribute(element, 'sqref')
      for (const rule of own)
        for (const each of childrenOf(this.xml, rule)) {
          if (each.local === 'formula') this.formula(each)
          else if (each.local === 'extLst') throw new Unmovable(each.local)
        }
    } else if (element.local === 'dataValidations')
      for (const each of own) {
        this.attribute(each, 'sqref')
        for (const formula of childrenOf(this.xml, each)) this.formula(formula)
      }
  }

  /** @throws Unmovable where something would come to stand wrongly */
  moved(): string {
    for (const element of childrenOf(this.xml, rootOf(this.xml))) this.part(element)
    return spliced(this.xml, this.splices)
  }
}
