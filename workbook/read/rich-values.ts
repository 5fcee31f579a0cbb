/** What the rich values of cells are: pictures placed in cells, or errors for which `#VALUE!` only stands in. */
import { elements } from '../xml/xml.ts'

/** What stands from the first element of that name to the end of the last. */
const stretch = (xml: string, name: string): string => {
  const start = xml.indexOf(`<${name}`)
  return start < 0 ? '' : xml.slice(start, Math.max(start, xml.lastIndexOf(`</${name}>`)))
}

const kindsOf = (values: string, structures: string): string[] => {
  const kinds = [...elements(structures, 's')].map((each) => each.get('t') ?? '')
  return [...elements(values, 'rv')].map((each) => kinds[Number(each.get('s'))] ?? '')
}

/** For each `vm` from 1 on, the kind of its rich value (`_localImage`, `_error`, …); '' where that is not said. */
function richKinds(metadata: string, kinds: readonly string[]): string[] {
  const values = [...stretch(metadata, 'futureMetadata').matchAll(/<(?:\w+:)?rvb\s[^<>]*?\bi="(\d+)"/g)].map(
    (match) => Number(match[1]),
  )
  return [...elements(stretch(metadata, 'valueMetadata'), 'rc')].map(
    (each) => kinds[values[Number(each.get('v'))] ?? -1] ?? '',
  )
}

/**
 * Whether a rich value, by its number, it is a picture. Programs that keep the cell and drop the parts that
 * explain it leave only pictures behind, so that what is not known to be something else counts as one.
 * @param linked the text of the part to which the workbook points by that kind of relationship
 */
export function pictures(linked: (kind: string) => string | undefined): (richValue: number) => boolean {
  const text = (kind: string): string => linked(kind) ?? ''
  let known: string[] | undefined
  return (richValue) => {
    known ??= richKinds(text('sheetMetadata'), kindsOf(text('rdRichValue'), text('rdRichValueStructure')))
    const kind = known[richValue - 1] ?? ''
    return kind === '' || /image$/i.test(kind)
  }
}
