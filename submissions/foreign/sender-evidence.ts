/** What a file without 报送信息 says of its sender: its name, its folders, its captions, and columns that name one. */
import { nameAtHome } from '../../rules/words/union-names.ts'
import type { Place } from '../../templates/places/place.ts'
import type { Grid } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Caption, captionNamed, titleOf } from './caption.ts'
import { FILLED_BY, type SenderColumn } from './read-as.ts'

/** What one place says of the sender. */
export interface Evidence {
  /** `文件名`, `文件夹`, `标题`, `填报单位`. */
  readonly where: string
  readonly union: string
  readonly at: Caption | null
}

const short = (union: string): string => foldText(union).replace(/(总工会|工会)$/, '')

/** The unions that a text names, the longest names first: 市中区 within 枣庄市市中区 is named by the whole. */
function namedIn(text: string, unions: readonly string[], receiver: string): string[] {
  let left = foldText(text).replaceAll(foldText(receiver), '|')
  const found: string[] = []
  for (const union of [...unions].sort((a, b) => b.length - a.length))
    for (const word of [foldText(union), short(union)])
      if (word.length >= 2 && left.includes(word)) {
        if (!found.includes(union)) found.push(union)
        left = left.replaceAll(word, '|')
      }
  return found
}

/** The one union of those who may report that a text names; `null` where it names none, or several. */
function oneNamedIn(text: string, unions: readonly string[], receiver: string): string | null {
  const [union, ...others] = namedIn(text, unions, receiver)
  return union === undefined || others.length > 0 ? null : union
}

/** Who may be named, and by whom they are received. */
export interface Naming {
  readonly unions: readonly string[]
  readonly receiver: string
  readonly home: Place
}

/** What columns, captions, titles and names say. A text that names several says nothing. */
export function evidenceOf(
  file: string,
  grids: readonly Grid[],
  columns: readonly SenderColumn[],
  { unions, receiver, home }: Naming,
): Evidence[] {
  const found: Evidence[] = []
  const add = (where: string, text: string, at: Caption | null = null): void => {
    const union = oneNamedIn(text, unions, receiver)
    if (union !== null) found.push({ where, union, at })
  }
  /** Who is named in full in a box of his own need be on no list. */
  const said = (where: string, text: string, at: Caption): void => {
    const official = nameAtHome(text, home)
    const listed = unions.find((each) => foldText(each) === foldText(official))
    found.push({ where, union: listed ?? namedIn(text, unions, receiver)[0] ?? official, at })
  }
  for (const column of columns) {
    const texts = [...new Set(column.texts.values())].filter(Boolean)
    if (texts.length === 1) said(columnWords(column), texts[0]!, column)
    else for (const text of texts) add(columnWords(column), text, column)
  }
  for (const grid of grids) {
    const caption = captionNamed(grid, FILLED_BY, (text) => /工会$/.test(text))
    if (caption !== null) said('表上的填报单位', caption.text, caption)
    add('标题', titleOf(grid))
  }
  add('文件名', fileName(file).replace(/\.[^.]+$/, ''))
  for (const folder of file.split('/').slice(0, -1)) add('文件夹', folder)
  return found
}

export const columnWords = ({ label }: Pick<SenderColumn, 'label'>): string => `“${label}”一栏`

/** `文件名写的是“甲”、“乙”，标题写的是“甲”`. */
export function wordsOf(evidence: readonly Evidence[]): string {
  const places = groupBy(evidence, ({ where }) => where)
  return [...places]
    .map(([where, own]) => `${where}写的是${[...new Set(own.map(({ union }) => `“${union}”`))].join('、')}`)
    .join('，')
}

/** A row of a column that names senders. */
export interface SenderCell extends Caption {
  readonly label: string
}

export interface ByColumn {
  /** Rows by the union that they name, and nothing else beside it. */
  readonly rows: ReadonlyMap<string, readonly SenderCell[]>
  /** Rows that name nobody who may report, or somebody below. */
  readonly unclear: readonly SenderCell[]
}

/** Whose each record is, as columns say it that name the senders of rows. */
export function byColumn(columns: readonly SenderColumn[], { unions, home }: Naming): ByColumn {
  const cells = columns.flatMap((column) =>
    [...column.texts].map(([row, text]): SenderCell => ({ ...column, row, text })),
  )
  const unionOf = ({ text }: SenderCell): string | null => {
    const word = foldText(nameAtHome(text, home))
    return unions.find((union) => foldText(union) === word || short(union) === word) ?? null
  }
  const rows = groupBy(cells, unionOf)
  const unclear = rows.get(null) ?? []
  rows.delete(null)
  return { rows: rows as ReadonlyMap<string, readonly SenderCell[]>, unclear }
}

/** So many rows are named one by one. */
const ROWS_NAMED = 6

export const rowsWords = (rows: readonly Caption[]): string => {
  const named = rows.slice(0, ROWS_NAMED).map(({ row }) => row)
  return `第 ${named.join('、')} 行${rows.length > ROWS_NAMED ? `等 ${rows.length} 行` : ''}`
}
