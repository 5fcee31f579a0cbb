/** What is done with the bytes of a workbook file. A page does it on a thread of its own, so that it stays alive meanwhile. */
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { clean } from '../../workbook/annotate/clean.ts'
import { browserCodec } from '../../workbook/codecs/browser.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import type { CellEdit } from '../../workbook/edit/plan.ts'
import {
  type Place,
  type SheetState,
  type Standing,
  sheetStates,
  standingOf,
} from '../../workbook/edit/standing.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { type FileKind, fileKind, openWorkbook } from '../../workbook/read/open.ts'
import { readWorkbook } from '../../workbook/read/read.ts'
import type { CopyContent } from '../host.ts'

export interface OpenedFile {
  readonly book: Book
  /** Why it cannot be marked and written into in place, and what to do; `null` where it can. */
  readonly readOnly: string | null
  /** Of its sheets, where it can. */
  readonly states: readonly SheetState[]
}

/** Everything may reject with `WorkbookError`, whose message is for the user. */
export interface FileWork {
  open(name: string, bytes: Uint8Array): Promise<OpenedFile>
  standing(bytes: Uint8Array, places: readonly Place[]): Promise<readonly Standing[]>
  /** The workbook with the cells written, and those sheets of it as they then are. */
  write(
    bytes: Uint8Array,
    cells: readonly CellEdit[],
    sheets: readonly string[],
  ): Promise<{ readonly bytes: Uint8Array; readonly grids: readonly Grid[] }>
  mark(
    bytes: Uint8Array,
    content: CopyContent,
  ): Promise<{ readonly bytes: Uint8Array; readonly left: readonly string[] }>
  /** Without our marks; without any, the very bytes. */
  clean(bytes: Uint8Array): Promise<Uint8Array>
}

const SAVE_AS = '只能校验，不能在这里改和标注：要改的，请用 Excel 或 WPS 打开，另存为 .xlsx，再拖到这里'

const READ_ONLY: Readonly<Partial<Record<FileKind, string>>> = {
  xls: `这是旧版 .xls 文件，${SAVE_AS}`,
  csv: `这是 .csv 文件，${SAVE_AS}`,
}

/** Title of the sheet in a copy, as the pipeline's `check` writes it. */
const TITLE = '校验结果'

/** What cannot be patched is still read and judged. */
function statesOf(bytes: Uint8Array): readonly SheetState[] | null {
  try {
    return sheetStates(bytes, browserCodec)
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}

/** All of it in place. */
export const fileWork: FileWork = {
  async open(name, bytes) {
    const opening = { ...browserCodec, name }
    const book = await openWorkbook(bytes, opening)
    const kind = fileKind(bytes, opening)
    const states = kind === 'xlsx' ? statesOf(bytes) : null
    const readOnly = states === null ? (READ_ONLY[kind] ?? `这份文件的结构特殊，${SAVE_AS}`) : null
    return { book, readOnly, states: states ?? [] }
  },
  standing: async (bytes, places) => standingOf(bytes, places, browserCodec),
  async write(bytes, cells, sheets) {
    const edited = cells.length === 0 ? bytes : editBook(bytes, { cells }, browserCodec)
    const book = readWorkbook(edited, browserCodec)
    return { bytes: edited, grids: book.sheets.filter(({ name }) => sheets.includes(name)) }
  },
  async mark(bytes, { captions, findings }) {
    const { markCopy } = await import('../../workbook/annotate/marked-copy.ts')
    return markCopy(bytes, { title: TITLE, captions }, findings, browserCodec)
  },
  clean: async (bytes) => clean(bytes, browserCodec).bytes,
}
