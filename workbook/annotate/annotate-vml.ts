/** The boxes in which Excel shows notes: a part of VML beside the part of their texts. */

import { lineCount } from '../compose/style.ts'
import { LIMITS } from '../limits.ts'
import type { CellPosition } from '../read/cell-ranges.ts'
import { TRACE } from '../xml/xml-lists.ts'
import { spliced } from '../xml/xml-patch.ts'

const V = 'urn:schemas-microsoft-com:vml'
const O = 'urn:schemas-microsoft-com:office:office'
const X = 'urn:schemas-microsoft-com:office:excel'

const NOTE_SHAPE = '_x0000_t202'
const SHAPE_TYPE =
  `<v:shapetype id="${NOTE_SHAPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"${TRACE}>` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Shapes of a drawing are numbered in blocks of 1024. */
const BLOCK = 1024

/** A part for `shapes` boxes and nothing else. `number` keeps the blocks of several such parts apart. */
export function emptyVml(number: number, shapes: number): string {
  const blocks = Array.from({ length: Math.floor(shapes / BLOCK) + 1 }, (_, i) => number + i)
  return (
    `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit">` +
    `<o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout></xml>`
  )
}

const WIDTH = 270
const LINE = 16
/** Half-width characters of the 9 point font in a line of the box. */
const ROOM = 40
const MOST_LINES = 24
/** Pixels that a box begins right of and below its corner. */
const INDENT = 12

/** How wide columns and how high rows are, in pixels, by index from 0. */
export interface CellSizes {
  readonly column: (index: number) => number
  readonly row: number
}

/** The column in which `pixels` from the near edge of column `from` end, and how far into it. */
function farColumn(from: number, pixels: number, sizes: CellSizes): [number, number] {
  let index = from
  let left = pixels
  while (left > sizes.column(index) && index < LIMITS.columns - 1) {
    left -= sizes.column(index)
    index++
  }
  return [index, Math.round(Math.min(left, sizes.column(index)))]
}

/** Left column and offset, top row and offset, right column and offset, bottom row and offset. */
function anchor({ row, column }: CellPosition, text: string, sizes: CellSizes): string {
  const from = Math.min(column, LIMITS.columns - 4)
  const [right, into] = farColumn(from, INDENT + WIDTH, sizes)
  const lines = Math.min(MOST_LINES, lineCount(text, ROOM) + 1)
  const height = lines * LINE
  const top = Math.min(Math.max(0, row - 2), Math.max(0, LIMITS.rows - 1 - Math.ceil(height / sizes.row)))
  const bottom = top + Math.floor(height / sizes.row)
  const rest = Math.round(height % sizes.row)
  return [from, INDENT, top, 4, right, into, bottom, rest].join(', ')
}

export interface Note extends CellPosition {
  readonly text: string
}

const box = (id: number, note: Note, sizes: CellSizes): string =>
  `<v:shape xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}" id="_x0000_s${id}" type="#${NOTE_SHAPE}"` +
  ' style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:202pt;height:60pt;z-index:1;visibility:hidden"' +
  ` fillcolor="#ffffe1" o:insetmode="auto"${TRACE}><v:fill color2="#ffffe1"/>` +
  '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
  `<x:Anchor>${anchor(note, note.text, sizes)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
  `<x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`

const END = /<\/xml>\s*$/

/** Whether the part can be patched: VML of other programs is not always XML. */
export const isPatchable = (vml: string): boolean => END.test(vml)

/** Adds a box for each note. */
export function withBoxes(vml: string, notes: readonly Note[], number: number, sizes: CellSizes): string {
  let id = number * BLOCK
  for (const match of vml.matchAll(/_x0000_s(\d{1,9})\b/g)) id = Math.max(id, Number(match[1]))
  const type = vml.includes(`"${NOTE_SHAPE}"`) ? '' : SHAPE_TYPE
  const boxes = notes.map((note) => box(++id, note, sizes)).join('')
  return vml.replace(END, (end) => type + boxes + end)
}

const SHAPE = /<((?:[\w.-]+:)?shape)(?=[\s>])/g

/** Where each shape stands; what is not closed ends the search. */
function* shapes(vml: string): Generator<{ start: number; end: number; text: string }> {
  for (const { 0: open, 1: name, index: start } of vml.matchAll(SHAPE)) {
    const close = vml.indexOf(`</${name}>`, start + open.length)
    if (close < 0) return
    const end = close + name!.length + 3
    yield { start, end, text: vml.slice(start, end) }
  }
}

const indexIn = (shape: string, name: string): number =>
  Number(new RegExp(`<(?:[\\w.-]+:)?${name}\\s*>\\s*(\\d+)`).exec(shape)?.[1] ?? -1)

/** Takes away the boxes of the notes in these cells. */
export function withoutBoxes(vml: string, isGone: (cell: CellPosition) => boolean): string {
  const gone = [...shapes(vml)].filter(
    ({ text }) =>
      /ObjectType\s*=\s*["']Note["']/.test(text) &&
      isGone({ row: indexIn(text, 'Row') + 1, column: indexIn(text, 'Column') + 1 }),
  )
  const rest = spliced(
    vml,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
  return rest.replace(SHAPE_TYPE, () => '')
}

/** Whether a part shows nothing any more. */
export const isEmptyVml = (vml: string): boolean =>
  !/<(?:[\w.-]+:)?(?:shape|group|rect|line|oval)[\s>]/.test(vml)
