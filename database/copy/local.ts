/** What lies in an office's folder, as it is held against the database. */
import type { OfficeHome } from '../../office/folder/folder.ts'
import { markOf } from '../../office/folder/mark-of.ts'
import { bytesOf, INBOX, OTHERS, ownFiles, SAMPLES } from '../../office/folder/office-folder.ts'
import { survey } from '../../office/folder/survey.ts'
import { KnownBooks } from '../../office/intake/known-books.ts'
import { placedState, type StateBook } from '../../office/state/placed-lines.ts'
import { STATE_FORMS } from '../../submissions/state/kept-form.ts'
import { type KeyedLine, keyedLines } from '../../submissions/state/keyed-lines.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import type { OfficeState } from '../office-database.ts'

/** A file of the office's own. */
export interface Paper {
  readonly bytes: Uint8Array
  /** A mark of what stands on it besides the lines of the state. */
  readonly rest: string
}

export interface Local {
  readonly lines: readonly KeyedLine[]
  /** Ids of the forms of which the folder holds a sheet. */
  readonly forms: ReadonlySet<string>
  readonly papers: ReadonlyMap<string, Paper>
  /** The files in 收件, by their paths there. */
  readonly inbox: ReadonlyMap<string, Uint8Array>
  /** Marks of the office's workbooks as they were read, by path. */
  readonly marks: ReadonlyMap<string, string>
}

const restOf = (book: Book, ofState: ReadonlySet<string>): string =>
  markOf(
    JSON.stringify(
      book.sheets.filter(({ name }) => !ofState.has(name)).map(({ name, rows }) => [name, rows]),
    ),
  )

/** Workbooks of other offices, and blanks of other forms: nothing of the state stands on them. */
async function besides({ folder }: OfficeHome, papers: Map<string, Paper>): Promise<void> {
  for (const at of [OTHERS, SAMPLES]) {
    if ((await folder.kindOf(at)) !== 'folder') continue
    for (const file of (await survey(folder, at)).files) {
      const bytes = await bytesOf(file)
      papers.set(`${at}/${file.path}`, { bytes, rest: markOf(bytes) })
    }
  }
}

/** @throws UnusableError where a file cannot be read: nothing is taken for gone that is there */
export async function readLocal(home: OfficeHome, office: OfficeState): Promise<Local> {
  const known = home.known ?? new KnownBooks()
  const books: StateBook[] = []
  const papers = new Map<string, Paper>()
  const marks = new Map<string, string>()
  for (const file of await ownFiles(home.folder)) {
    const { path } = file
    const bytes = await bytesOf(file)
    marks.set(path, markOf(bytes))
    const book = await known.book(path, bytes, home.codec)
    const part = await known.part(home.registry, path, bytes, home.codec, office)
    const sheets = 'reason' in part ? [] : part.sheets.map(({ reading }) => reading)
    const ofState = sheets.filter(({ form }) => STATE_FORMS.some((kept) => kept.form === form))
    papers.set(path, { bytes, rest: restOf(book, new Set(ofState.map(({ sheet }) => sheet))) })
    if (!('reason' in part)) books.push({ path, bytes, book, office: part })
  }
  await besides(home, papers)
  const inbox = new Map<string, Uint8Array>()
  for (const file of (await survey(home.folder, INBOX)).files) inbox.set(file.path, await bytesOf(file))
  const { lines, sheets } = placedState(books)
  return {
    lines: keyedLines(lines.map(({ form, values }) => ({ form, values }))),
    forms: new Set(sheets.map(({ form }) => form)),
    papers,
    inbox,
    marks,
  }
}
