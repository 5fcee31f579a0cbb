/** A workbook file that was dropped on the page: read once, marked in memory, given back as a marked copy. */
import type { Book } from '../../templates/grid.ts'
import type { Mark } from '../../templates/marks.ts'
import type { MarkedCopy } from '../host.ts'
import { HostError } from '../host.ts'
import { MemoryHost } from './memory-host.ts'

export type Annotate = (
  bytes: Uint8Array,
  marks: readonly Mark[],
  withNotes: boolean,
) => Uint8Array | Promise<Uint8Array>

/** What a file is made of, and what can be made of it. */
export interface OpenedFile {
  /** Name of the file, with its extension. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly book: Book
  /** Puts marks into a copy of the bytes; left out where the format cannot bear any (.xls, .csv). */
  readonly annotate?: Annotate
}

/** `名册.xlsx -> 名册（已标注）.xlsx` */
const copyName = (name: string): string => name.replace(/(\.[^.]*)?$/, '（已标注）$1')

/**
 * Nothing is written into the file that was dropped; fixes are made in Excel or WPS. The page shows the marks in
 * its own sheet view, and tells the selection through the events.
 */
export class FileHost extends MemoryHost {
  override readonly kind = 'file'
  readonly #file: OpenedFile

  constructor(file: OpenedFile) {
    super(file.book, {
      file: file.name,
      capabilities: {
        notes: file.annotate !== undefined,
        write: false,
        singleUndo: false,
        download: file.annotate !== undefined,
      },
    })
    this.#file = file
  }

  override async copy(): Promise<MarkedCopy> {
    const { name, bytes, annotate } = this.#file
    if (!annotate) throw new HostError('too-old', 'this format bears no marks')
    return { name: copyName(name), bytes: await annotate(bytes, this.marksNow, this.hasNotes) }
  }
}
