/** Workbooks of an office's as they were read, known again by their bytes: between two acts most of them are the same. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Office } from '../../submissions/office/office.ts'
import { isNamelessDecisions, officePart } from '../../submissions/recognise/recognise-office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import type { Unpacking } from '../../workbook/zip/codec.ts'
import { markOf } from '../folder/mark-of.ts'

interface Known {
  readonly mark: string
  readonly book: Promise<Book>
  part: Office | Refusal | null
}

/** The last reading of each path; another one as soon as its bytes are others. */
export class KnownBooks {
  private readonly known = new Map<string, Known>()

  private at(path: string, bytes: Uint8Array, codec: Unpacking): Known {
    const mark = markOf(bytes)
    const last = this.known.get(path)
    if (last?.mark === mark) return last
    const now: Known = {
      mark,
      book: Promise.resolve(openWorkbook(bytes, { ...codec, name: path })),
      part: null,
    }
    this.known.set(path, now)
    return now
  }

  /** Like {@link openWorkbook}. */
  book(path: string, bytes: Uint8Array, codec: Unpacking): Promise<Book> {
    return this.at(path, bytes, codec).book
  }

  /**
   * What the workbook says of its office.
   * @param among as {@link officePart} takes it
   */
  async part(
    registry: Registry,
    path: string,
    bytes: Uint8Array,
    codec: Unpacking,
    among: Parameters<typeof officePart>[3] = null,
  ): Promise<Office | Refusal> {
    const known = this.at(path, bytes, codec)
    const book = await known.book
    // Such a workbook belongs to whomever it lies beside.
    if (isNamelessDecisions(book)) return officePart(registry, book, path, among)
    known.part ??= officePart(registry, book, path)
    return known.part
  }
}
