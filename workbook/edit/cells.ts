/** The rows and cells of a sheet as places in its text, and the text of cells that are written. */
import { address } from '../../templates/sheet/grid.ts'
import { corrupt } from '../error.ts'
import { LIMITS } from '../limits.ts'
import { parseRange } from '../read/merges.ts'
import type { Attributes } from '../xml/xml.ts'
import {
  attributesOf,
  cellXml,
  childOf,
  childrenOf,
  type Element,
  rootOf,
  textOf,
  xmlText,
} from '../xml/xml-patch.ts'
import { isDay, type Value } from './plan.ts'

export interface RowPlace {
  readonly number: number
  readonly element: Element
}

export interface CellPlace {
  readonly column: number
  readonly element: Element
  /** What says how the value is calculated; `undefined` where it stands for itself. */
  readonly formula: Element | undefined
  readonly style: string | undefined
}

export const rowsData = (xml: string): Element => {
  const data = childOf(xml, rootOf(xml), 'sheetData')
  if (data === undefined) throw corrupt('a sheet without rows')
  return data
}

/** All rows in the order of the text; one without a number follows the one before. */
export function rowPlaces(xml: string, data: Element): RowPlace[] {
  let last = 0
  return childrenOf(xml, data)
    .filter(({ local }) => local === 'row')
    .map((element) => {
      const given = attributesOf(xml, element).get('r')
      last = given === undefined ? last + 1 : Number(given)
      return { number: last, element }
    })
}

export function cellPlaces(xml: string, row: Element): CellPlace[] {
  let last = 0
  return childrenOf(xml, row)
    .filter(({ local }) => local === 'c')
    .map((element) => {
      const found = attributesOf(xml, element)
      const given = found.get('r')
      const range = given === undefined ? null : parseRange(given, LIMITS)
      if (given !== undefined && range === null) throw corrupt(`cell "${given}"`)
      last = range?.left ?? last + 1
      return { column: last, element, formula: childOf(xml, element, 'f'), style: found.get('s') }
    })
}

/** What a cell with another value keeps of its attributes: not its type, nor what was known of the old value. */
const KEPT = (name: string): boolean => !['r', 's', 't', 'cm', 'vm'].includes(name)

const attributesText = (found: Attributes): string =>
  [...found]
    .filter(([name]) => KEPT(name))
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('')

function content(value: Value, p: string, shift: number): { type: string; inside: string } {
  if (value === null) return { type: '', inside: '' }
  if (typeof value === 'string')
    return {
      type: ' t="inlineStr"',
      inside: `<${p}is><${p}t xml:space="preserve">${cellXml(value)}</${p}t></${p}is>`,
    }
  if (typeof value === 'boolean') return { type: ' t="b"', inside: `<${p}v>${Number(value)}</${p}v>` }
  const number = isDay(value) ? value.day : value
  return { type: '', inside: `<${p}v>${number - shift || 0}</${p}v>` }
}

export interface NewCell {
  readonly row: number
  readonly column: number
  readonly value: Value
  readonly style: string | undefined
  /** Days between the 1900 system and that of the workbook, where the cell shows a day. */
  readonly shift: number
}

/** A cell as it is written; `before` is what stood there, `p` the prefix of the sheet's elements. */
export function cellText(
  { row, column, value, style, shift }: NewCell,
  p: string,
  before?: { readonly xml: string; readonly element: Element },
): string {
  const { type, inside } = content(value, p, shift)
  const own = before && attributesOf(before.xml, before.element)
  const reference = own !== undefined && !own.has('r') ? '' : ` r="${address(row, column)}"`
  const shown = style === undefined ? '' : ` s="${style}"`
  const rest = own === undefined ? '' : attributesText(own)
  const others =
    before === undefined
      ? ''
      : childrenOf(before.xml, before.element)
          .filter(({ local }) => !['f', 'v', 'is'].includes(local))
          .map((each) => textOf(before.xml, each))
          .join('')
  const open = `<${p}c${reference}${shown}${type}${rest}`
  return inside + others === '' ? `${open}/>` : `${open}>${inside}${others}</${p}c>`
}
