/** What stands above and around a stranger's table: its title, whose it is, in which unit. */
import { type Book, type Grid, isFault, PROSE } from '../../templates/sheet/grid.ts'
import { foldText, trimmed } from '../../templates/values/text.ts'

/** Captions stand in so many rows from the top, and from the bottom. */
const NEAR = 8

export interface Caption {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly text: string
}

const textsOf = (sheet: string, rows: Grid['rows']): Caption[] =>
  rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, i) => {
      const text = typeof cell === 'string' && !isFault(cell) ? trimmed(cell) : ''
      return text === '' ? [] : [{ sheet, row: number, column: i + 1, text }]
    }),
  )

/** 附件3, 附表一: no title. */
const ANNEX = /^附(件|表)[\d一二三四五六七八九十]*[:：]?$/

/** （单位：万元） behind a title says in what its amounts are, and is no part of it. */
const UNIT_BEHIND = /[（(]\s*(?:金额)?单位[:：][^（()）]*[）)]/g

/** The title: of the first rows the first that holds one text alone and is no annex number. */
export function titleOf(grid: Grid): string {
  for (const row of grid.rows.slice(0, NEAR)) {
    const texts = textsOf(grid.name, [row])
    const text = texts[0]?.text.replace(UNIT_BEHIND, '').replace(/\s+/g, '') ?? ''
    if (texts.length === 1 && text !== '' && !ANNEX.test(text) && !/[:：]/.test(text)) return text
    if (texts.length > 2) return ''
  }
  return ''
}

/** The title of a sheet; of a table in a document, that of the document. */
export const titleIn = ({ sheets }: Book, grid: Grid): string => {
  const prose = sheets.find(({ name }) => name === PROSE)
  return prose === undefined ? titleOf(grid) : titleOf(prose)
}

/** Texts near the top and the bottom. */
export const captionsOf = (grid: Grid): Caption[] => [
  ...textsOf(grid.name, grid.rows.slice(0, NEAR)),
  ...textsOf(grid.name, grid.rows.slice(NEAR).slice(-NEAR)),
]

/** 单位：万元 above a table: in what all its amounts are given. */
export function captionUnit(grid: Grid): string | null {
  for (const { text } of captionsOf(grid)) {
    const unit = /(?:金额)?单位[:：]?(?:人民币)?(万元|元)/.exec(foldText(text))?.[1]
    if (unit !== undefined) return unit
  }
  return null
}

/**
 * What a caption of a name says: 填报单位：历下区总工会（盖章）, or the cell beside 填报单位.
 * @param fits whether a text that only stands beside the name is what it says
 */
export function captionNamed(grid: Grid, names: RegExp, fits: (text: string) => boolean): Caption | null {
  for (const caption of captionsOf(grid)) {
    const { row, column, text } = caption
    const [, name, value] = /^([^:：]{2,12})[:：]\s*(.*)$/s.exec(text) ?? [null, text, '']
    if (!names.test(foldText(name ?? ''))) continue
    const own = bare(value ?? '')
    if (own !== '') return { ...caption, text: own }
    const cells = grid.rows.find(({ number }) => number === row)?.cells ?? []
    for (let at = column; at < cells.length; at++) {
      const beside = cells[at]
      if (typeof beside !== 'string' || trimmed(beside) === '') continue
      // Beside a header stands another header.
      if (fits(bare(beside))) return { ...caption, column: at + 1, text: bare(beside) }
      break
    }
  }
  return null
}

const bare = (text: string): string => trimmed(text.replace(/[（(](盖章|公章|印章|章)[）)]|_+/g, ''))
