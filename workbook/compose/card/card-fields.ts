/** Label beside value: how the fields of a part share the rows of a card. */
import type { Column } from '../../../templates/sheet/column.ts'
import { type Form, headerName } from '../../../templates/sheet/form.ts'
import { cellOfValue, type FillValue } from '../compose-cells.ts'
import { heightOf } from '../style.ts'
import { type Box, type CardRow, linesAcross } from './card-boxes.ts'
import { ACROSS } from './card-paper.ts'

export type Values = Readonly<Record<string, FillValue>>

export const LEAST = 20

/** A row of Excel is no higher; what needs more takes several. */
const HIGHEST = 300

/** How many fields stand side by side, and how many cells the names of them take. */
export interface Division {
  readonly across: number
  readonly label: number
}

/** Of a card's own parts. */
export const WIDE: Division = { across: 3, label: 4 }

/** Of one record among several. */
export const NARROW: Division = { across: 4, label: 3 }

/** Points of the font of labels. */
export const LABEL_SIZE = 10

/** Codes of eighteen figures and more, which stand in one line. */
const LONG_CODES: ReadonlySet<string> = new Set(['identity-number', 'credit-code', 'bank-account'])

/** Of how many fields a field takes the room. */
function roomOf({ kind, width, format }: Column, { across }: Division): number {
  if (across === NARROW.across) return kind === 'text' && width >= 20 ? 2 : 1
  if (kind === 'text') return width >= 30 ? 3 : width >= 20 ? 2 : 1
  if (kind === 'code') return width >= 24 || LONG_CODES.has(format ?? '') ? 2 : 1
  return kind === 'choice' && width >= 20 ? 2 : 1
}

/** Lines that are left for what is yet to be written. */
const linesAsked = (column: Column): number =>
  column.answers ? 2 : column.kind !== 'text' ? 1 : column.width >= 30 ? 3 : 1

interface Slot {
  readonly key: string
  readonly column: Column
  room: number
}

/** Fields in their order, row by row; the last of a row takes what is left of it. */
export function slotsOf(form: Form, keys: readonly string[], division: Division = WIDE): Slot[][] {
  const rows: Slot[][] = []
  let left = 0
  for (const key of keys) {
    const column = form.columns[key]
    if (column === undefined) throw new Error(`${form.id} has no column ${key}`)
    const room = roomOf(column, division)
    if (room > left) {
      const last = rows.at(-1)?.at(-1)
      if (last !== undefined) last.room += left
      rows.push([])
      left = division.across
    }
    rows.at(-1)!.push({ key, column, room })
    left -= room
  }
  const last = rows.at(-1)?.at(-1)
  if (last !== undefined) last.room += left
  return rows
}

export const textOf = (column: Column, value: FillValue): string => {
  const cell = cellOfValue(column, value)
  return typeof cell === 'string' ? cell : ''
}

const starOf = ({ required }: Column): string => (required ? '*' : '')

/** Words of two characters: a name is broken between them, as near to its middle as can be. */
const WORD = 2

/** A name in two lines of about one length, where it is longer than one. */
function halves(name: string, star: string, cells: number): string {
  const lines = (text: string): number => linesAcross(`${star}${text}`, cells, LABEL_SIZE)
  if (!/^\d*\.?\p{Script=Han}+$/u.test(name) || lines(name) < 2) return name
  const letters = name.replace(/^\d*\.?/, '').length
  const second = Math.floor(letters / 2 / WORD) * WORD
  const broken = `${name.slice(0, -second)}\n${name.slice(-second)}`
  return lines(broken) > 2 ? name : broken
}

/** How a name stands in so many cells: a long one in two halves, its unit on a line of its own. */
export function brokenName(column: Column, cells: number): string {
  const star = starOf(column)
  const [, name = '', unit = ''] = /^(.+?)(（[^（）]*）)?$/.exec(headerName(column)) ?? []
  if (linesAcross(`${star}${name}${unit}`, cells, LABEL_SIZE) < 2) return `${name}${unit}`
  return [halves(name, star, cells), unit].filter(Boolean).join('\n')
}

const labelOf = (column: Column, cells: number): string => `${starOf(column)}${brokenName(column, cells)}`

/** The height of a box whose text may touch its lines. */
export const closeHeight = (text: string, cells: number, size: number, least: number): number =>
  Math.max(least, Math.ceil(linesAcross(text, cells, size) * size * 1.38 + 3))

export const labelHeight = (column: Column, cells: number, least = LEAST): number =>
  closeHeight(labelOf(column, cells), cells, LABEL_SIZE, least)

/** The height of a box that holds a text and leaves room for so many lines. */
export const heightFor = (text: string, cells: number, lines = 1, size = 10.5, least = LEAST): number =>
  Math.max(least, heightOf(Math.max(lines, linesAcross(text, cells, size)), size, Number.POSITIVE_INFINITY))

/** One row of fields; a second and further rows where a text is higher than a row of Excel may be. */
export function fieldRows(
  form: Form,
  slots: readonly Slot[],
  values: Values,
  {
    left = 1,
    again = false,
    follows = true,
    division = WIDE,
  }: { left?: number; again?: boolean; follows?: boolean; division?: Division } = {},
): CardRow[] {
  const unit = (ACROSS - left + 1) / division.across
  let at = left
  let height = LEAST
  const boxes = slots.flatMap(({ key, column, room }): Box[] => {
    const value = values[key]
    const to = at + room * unit - 1
    const label: Box = { kind: 'label', from: at, to: at + division.label - 1, form, key, column, again }
    const field: Box = { kind: 'value', from: at + division.label, to, form, key, column, value }
    height = Math.max(
      height,
      labelHeight(column, division.label),
      heightFor(
        textOf(column, value),
        field.to - field.from + 1,
        division === NARROW ? 1 : linesAsked(column),
      ),
    )
    at = to + 1
    return [label, field]
  })
  const parts = Math.ceil(height / HIGHEST)
  const first = {
    boxes: boxes.map((box) => ({ ...box, down: parts - 1 })),
    height: height / parts,
    follows,
    ...(division === WIDE && slots.some(({ column }) => linesAsked(column) > 1) ? { grows: true } : {}),
  }
  return [
    first,
    ...Array.from({ length: parts - 1 }, () => ({ boxes: [], height: height / parts, follows: false })),
  ]
}
