/** How large the cells of a sheet are drawn, as far as its head says: for placing the boxes of notes. */
import type { CellSizes } from '../annotate/annotate-vml.ts'
import { attributesOf, childOf, childrenOf, rootOf } from '../xml/xml-patch.ts'

/** Pixels of a digit of the usual standard font, and of the padding of a column. */
const DIGIT = 7
const PADDING = 5
const STANDARD_WIDTH = 8.43
const STANDARD_HEIGHT = 15
const PIXELS_PER_POINT = 4 / 3

const positive = (text: string | undefined, otherwise: number): number =>
  text !== undefined && Number(text) > 0 ? Number(text) : otherwise

/** Hidden columns have no width; every row counts as high as the sheet's standard row. */
export function cellSizes(xml: string): CellSizes {
  const root = rootOf(xml)
  const format = childOf(xml, root, 'sheetFormatPr')
  const standard = format && attributesOf(xml, format)
  const width = positive(standard?.get('defaultColWidth'), STANDARD_WIDTH)
  const height = positive(standard?.get('defaultRowHeight'), STANDARD_HEIGHT)
  const list = childOf(xml, root, 'cols')
  const columns = (list === undefined ? [] : childrenOf(xml, list)).map((each) => {
    const found = attributesOf(xml, each)
    const hidden = found.get('hidden') === '1' || found.get('hidden') === 'true'
    return {
      min: Number(found.get('min') ?? 0),
      max: Number(found.get('max') ?? 0),
      width: hidden ? 0 : positive(found.get('width'), width),
    }
  })
  return {
    row: height * PIXELS_PER_POINT,
    column(index) {
      const at = index + 1
      const own = columns.find(({ min, max }) => min <= at && at <= max)?.width ?? width
      return own === 0 ? 0 : Math.round(own * DIGIT + PADDING)
    },
  }
}
