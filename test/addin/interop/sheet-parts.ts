/** What a workbook file bears besides values: conditional formats and notes, read from its parts as Excel would. */
import { strFromU8, unzipSync } from 'fflate'
import type { CellRange } from '../../../templates/sheet/grid.ts'
import { parseRanges } from '../../../workbook/read/cell-ranges.ts'
import { decodeEntities } from '../../../workbook/xml/xml.ts'

export interface FileFormat {
  /** As the file has them, separated by spaces. */
  readonly sqref: string
  readonly areas: readonly CellRange[]
  /** `expression`, `cellIs` and so on. */
  readonly type: string
  readonly formula: string
  readonly fill: string
  readonly font: string
  readonly stopIfTrue: boolean
  /** The lower, the earlier. */
  readonly priority: number
}

export interface FileNote {
  readonly row: number
  readonly column: number
  readonly author: string
  readonly content: string
}

export interface SheetParts {
  readonly name: string
  /** In the order of their priority. */
  readonly formats: readonly FileFormat[]
  readonly notes: readonly FileNote[]
}

const attribute = (element: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1]
  return found === undefined ? undefined : decodeEntities(found)
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s>/])(?:[^>]*/>|[^>]*>[\\s\\S]*?</${name}>)`, 'g')) ?? []

const inside = (xml: string, name: string): string =>
  decodeEntities(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '')

/** `FFFFC7CE -> #FFC7CE`; empty where there is none. */
const colour = (element: string | undefined): string => {
  const argb = element === undefined ? undefined : attribute(element, 'rgb')
  return argb === undefined ? '' : `#${argb.slice(-6)}`
}

interface Style {
  readonly fill: string
  readonly font: string
}

const stylesIn = (xml: string): Style[] =>
  elements(elements(xml, 'dxfs')[0] ?? '', 'dxf').map((dxf) => ({
    fill: colour(/<bgColor[^>]*>/.exec(dxf)?.[0]),
    font: colour(/<color[^>]*>/.exec(elements(dxf, 'font')[0] ?? '')?.[0]),
  }))

function formatsIn(xml: string, styles: readonly Style[]): FileFormat[] {
  return elements(xml, 'conditionalFormatting')
    .flatMap((element) => {
      const sqref = attribute(element, 'sqref') ?? ''
      return elements(element, 'cfRule').map((rule) => {
        const style = styles[Number(attribute(rule, 'dxfId') ?? -1)]
        return {
          sqref,
          areas: parseRanges(sqref),
          type: attribute(rule, 'type') ?? '',
          formula: inside(rule, 'formula'),
          fill: style?.fill ?? '',
          font: style?.font ?? '',
          stopIfTrue: attribute(rule, 'stopIfTrue') === '1',
          priority: Number(attribute(rule, 'priority')),
        }
      })
    })
    .sort((a, b) => a.priority - b.priority)
}

function notesIn(xml: string): FileNote[] {
  const authors = elements(xml, 'author').map((element) => inside(element, 'author'))
  return elements(xml, 'comment').map((element) => {
    const [place] = parseRanges(attribute(element, 'ref') ?? '')
    return {
      row: place!.top,
      column: place!.left,
      author: authors[Number(attribute(element, 'authorId'))] ?? '',
      content: elements(element, 't')
        .map((text) => inside(text, 't'))
        .join(''),
    }
  })
}

/** Every worksheet, in the order of the tabs. */
export function sheetParts(bytes: Uint8Array): SheetParts[] {
  const parts = unzipSync(bytes)
  const text = (name: string): string => (parts[name] === undefined ? '' : strFromU8(parts[name]))
  const linksOf = (part: string): string[] => {
    const at = part.lastIndexOf('/') + 1
    return elements(text(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`), 'Relationship')
  }
  /** Targets are relative to the folder of the part, or start at the root. */
  const target = (from: string, link: string): string => {
    const given = attribute(link, 'Target') ?? ''
    return new URL(given, `part:///${from}`).pathname.slice(1)
  }
  const styles = stylesIn(text('xl/styles.xml'))
  const links = new Map(
    linksOf('xl/workbook.xml').map((link) => [attribute(link, 'Id'), target('xl/workbook.xml', link)]),
  )
  return elements(text('xl/workbook.xml'), 'sheet').flatMap((element) => {
    const part = links.get(attribute(element, 'r:id')) ?? ''
    const xml = text(part)
    if (!/<worksheet[\s>]/.test(xml)) return []
    const comments = linksOf(part).find((link) => attribute(link, 'Type')?.endsWith('/comments'))
    return [
      {
        name: attribute(element, 'name') ?? '',
        formats: formatsIn(xml, styles),
        notes: comments === undefined ? [] : notesIn(text(target(part, comments))),
      },
    ]
  })
}
