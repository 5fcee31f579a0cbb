/** What stands on a card beside its own boxes: tables and cards of forms that belong to its record. */
import { isOfPlan } from '../sheet/card-plan.ts'
import type { Form } from '../sheet/form.ts'
import type { Grid, GridRow } from '../sheet/grid.ts'
import { foldTitle } from '../values/text.ts'
import { CardSheet } from './card-labels.ts'
import { cellText, type FoundHeader, repeatsHeader } from './headers.ts'
import { namesOf } from './names.ts'
import { BANNER } from './row-kind.ts'
import { headerBelow, type LaterHeader, namesOfTitle, TITLE_DRESS } from './tables.ts'

/** Part of a card that another form reads. */
export interface PartOfCard {
  readonly form: Form
  /** Of a table; `null` where it is itself a card. */
  readonly header: FoundHeader | null
  /** Its rows, the titles above it first. */
  readonly rows: readonly GridRow[]
  readonly titles: number
}

export interface SplitCard {
  /** What is left for the form of the card itself. */
  readonly own: Grid
  readonly parts: readonly PartOfCard[]
  /** Where tables begin that number their own rows, as an index of the grid's rows; `null` where there are none. */
  readonly tables: number | null
}

/** The text of a row that holds one text and nothing else. */
function aloneIn(row: GridRow): string | null {
  const filled = row.cells.filter((cell) => cellText(cell) !== '')
  return filled.length === 1 && typeof filled[0] === 'string' ? filled[0] : null
}

const titleIn = (row: GridRow): string | null => {
  const text = aloneIn(row)
  return text === null ? null : foldTitle(text).replace(TITLE_DRESS, '')
}

const isNamed = (title: string, form: Form): boolean => namesOfTitle(form).includes(title)

class Splitter {
  private readonly sheet: CardSheet

  constructor(
    private readonly grid: Grid,
    private readonly form: Form,
    private readonly others: readonly Form[],
  ) {
    this.sheet = new CardSheet(grid, namesOf(form), { from: 1, to: grid.rows.at(-1)?.number ?? 1 })
  }

  split(): SplitCard {
    const { grid } = this
    const parts: PartOfCard[] = []
    const own: GridRow[] = []
    for (let index = 0; index < grid.rows.length; ) {
      const found = this.tableAt(index)
      if (found?.header.columns.has(found.form.joins ?? 'number')) {
        own.splice(own.length - Math.min(found.titles, own.length))
        return { own: { ...grid, rows: own }, parts, tables: index }
      }
      const card = found === null ? this.cardTitled(index) : null
      if (found === null && card === null) {
        own.push(grid.rows[index++]!)
        continue
      }
      const titles = found === null ? 1 : Math.min(found.titles, own.length)
      if (found !== null) own.splice(own.length - titles)
      const end = found === null ? this.endOfCard(index + 1, card!) : this.endOfTable(index, found.header)
      parts.push({
        form: (found?.form ?? card)!,
        header: found?.header ?? null,
        rows: grid.rows.slice(found === null ? index : index - titles, end),
        titles,
      })
      index = end
    }
    return { own: { ...grid, rows: own }, parts, tables: null }
  }

  /** The table whose header begins at a row. A label of the card alone in its row, not filled in, is no title of it. */
  private tableAt(index: number): LaterHeader | null {
    const found = headerBelow(this.grid, index, null, this.others)
    if (found === null || !this.isSideBySide(found.header)) return null
    const above = this.grid.rows.slice(index - found.titles, index)
    const label = above.findLastIndex((row) => this.beginsWithLabel(row))
    return { ...found, titles: found.titles - label - 1 }
  }

  /** Whether most names of a header stand right beside each other; between labels of a card there is room for values. */
  private isSideBySide({ columns, extra, bottom }: FoundHeader): boolean {
    const starts = [...columns.values(), ...extra].map(({ column }) => column).sort((a, b) => a - b)
    const rightOf = (column: number): number =>
      Math.max(
        column,
        ...this.grid.merges
          .filter((m) => m.top <= bottom && m.bottom >= bottom && m.left === column)
          .map((m) => m.right),
      )
    const beside = starts.filter((start, i) => i > 0 && rightOf(starts[i - 1]!) + 1 === start).length
    return 2 * beside >= starts.length - 1
  }

  /** The form whose card a row is the title of. */
  private cardTitled(index: number): Form | null {
    const title = titleIn(this.grid.rows[index]!)
    if (title === null) return null
    return (
      this.others.find(
        (other) => other.layout === 'table-or-card' && other.joins !== null && isNamed(title, other),
      ) ?? null
    )
  }

  /** A card within the card ends where another part begins, or a heading or label of the outer one. */
  private endOfCard(from: number, part: Form): number {
    const { rows } = this.grid
    for (let end = from; end < rows.length; end++) {
      const alone = aloneIn(rows[end]!)
      if (alone !== null) {
        const title = titleIn(rows[end]!)!
        if (isNamed(title, this.form) || this.cardTitled(end) !== null || this.isHeading(alone)) return end
      } else if (this.tableAt(end) !== null) return end - this.tableAt(end)!.titles
      else if (this.isOfOuter(rows[end]!, part)) {
        let first = end
        while (first > from && aloneIn(rows[first - 1]!) !== null) first--
        return first
      }
    }
    return rows.length
  }

  private isHeading(text: string): boolean {
    const { card } = this.form
    return BANNER.test(foldTitle(text)) && card !== null && isOfPlan(card, text)
  }

  /** Whether a row begins with a label of the outer card that the inner one does not know. */
  private isOfOuter(row: GridRow, part: Form): boolean {
    const word = cellText(row.cells.find((cell) => cellText(cell) !== ''))
    return namesOf(this.form).isOwnName(word) && !namesOf(part).names(word)
  }

  /** A table ends where a heading, another table or a label of the card begins. */
  private endOfTable(index: number, header: FoundHeader): number {
    const { rows } = this.grid
    let end = index
    while (end < rows.length && rows[end]!.number <= header.bottom) end++
    for (; end < rows.length; end++) {
      const row = rows[end]!
      const alone = aloneIn(row)
      if (alone !== null && BANNER.test(foldTitle(alone))) return end
      const title = titleIn(row)
      if (title !== null && (isNamed(title, this.form) || this.cardTitled(end) !== null)) return end
      if (this.beginsWithLabel(row)) return end
      if (repeatsHeader(row, header)) continue
      const next = this.tableAt(end)
      if (next !== null) return end - next.titles
    }
    return end
  }

  private beginsWithLabel(row: GridRow): boolean {
    const first = row.cells.findIndex((cell) => cellText(cell) !== '') + 1
    const word = cellText(row.cells[first - 1])
    return (
      namesOf(this.form).isOwnName(word) && this.sheet.labelsOf(row, '').some(({ at }) => at.column === first)
    )
  }
}

/**
 * Parts a sheet of cards.
 * @param form of the cards
 * @param others forms whose rows may belong to a card
 */
export const splitCard = (grid: Grid, form: Form, others: readonly Form[]): SplitCard =>
  new Splitter(grid, form, others).split()
