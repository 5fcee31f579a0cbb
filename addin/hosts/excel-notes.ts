/** Our notes in Excel (ExcelApi 1.18). Others' notes and comments stay, and their cells get none of ours. */
import { byGravity } from '../../templates/findings/finding.ts'
import { isOurNote, type Mark, signedNote } from '../../templates/findings/marks.ts'
import { address } from '../../templates/sheet/grid.ts'
import type { ExcelLink } from './excel-link.ts'
import { pause } from './pause.ts'

/** The newest client on npm lacks them, though hosts report the set. */
export const notesWork = (link: ExcelLink): boolean => link.has(18, 'Worksheet', 'notes')

/** Notes that one call puts in: more help nobody, and make Excel slow. */
const NOTES = 500
/** Notes that are queued without a pause. */
const SLICE = 200
/** Characters of one note. */
const LENGTH = 2000

export interface FoundNotes {
  /** Cells that bear a note of ours. */
  readonly ours: readonly string[]
  /** Cells that bear a note or a comment of somebody else. */
  readonly taken: ReadonlySet<string>
}

interface Asked {
  /** After the first `context.sync()`. */
  askPlaces(): void
  /** After the second. */
  found(): FoundNotes
}

const placeOf = (item: { getLocation(): Excel.Range }): Excel.Range => {
  const place = item.getLocation()
  place.load('rowIndex,columnIndex')
  return place
}

const cellOf = ({ rowIndex, columnIndex }: Excel.Range): string => address(rowIndex + 1, columnIndex + 1)

/** @param withOthers also where others' notes and comments are */
export function askNotes(sheet: Excel.Worksheet, withOthers: boolean): Asked {
  const notes = sheet.notes
  notes.load('items/authorName,items/content')
  const comments = withOthers ? sheet.comments : null
  comments?.load('items/id')
  let ours: Excel.Range[] = []
  let others: Excel.Range[] = []
  return {
    askPlaces() {
      const isOurs = ({ authorName, content }: Excel.Note): boolean => isOurNote(authorName, content)
      ours = notes.items.filter(isOurs).map(placeOf)
      if (withOthers)
        others = [...notes.items.filter((note) => !isOurs(note)), ...(comments?.items ?? [])].map(placeOf)
    },
    found: () => ({ ours: ours.map(cellOf), taken: new Set(others.map(cellOf)) }),
  }
}

const shortened = (note: string): string => (note.length > LENGTH ? `${note.slice(0, LENGTH - 1)}…` : note)

/** Takes our notes away and puts new ones in, the gravest first; done at the next `context.sync()`. */
export async function replaceNotes(
  sheets: readonly {
    readonly sheet: Excel.Worksheet
    readonly notes: FoundNotes
    readonly marks: readonly Mark[]
  }[],
): Promise<{ readonly kept: number; readonly skipped: number }> {
  for (const { sheet, notes } of sheets) for (const cell of notes.ours) sheet.notes.getItem(cell).delete()
  const wanted = sheets
    .flatMap(({ sheet, notes, marks }) =>
      marks.map((mark) => ({ sheet, mark, cell: address(mark.row, mark.column), taken: notes.taken })),
    )
    .sort((a, b) => byGravity(a.mark, b.mark))
  const free = wanted.filter(({ cell, taken }) => !taken.has(cell))
  for (const [i, { sheet, mark, cell }] of free.slice(0, NOTES).entries()) {
    if (i % SLICE === 0) await pause()
    sheet.notes.add(cell, signedNote(shortened(mark.note)))
  }
  return { kept: wanted.length - free.length, skipped: Math.max(0, free.length - NOTES) }
}
