/** A workbook file that was dropped on the page: read once, marked in memory, given back as a marked copy. */
import type { Book } from '../../templates/sheet/grid.ts'
import type { CopyContent, MarkedCopy } from '../host.ts'
import { HostError } from '../host.ts'
import { MemoryHost } from './memory-host.ts'

export type MakeCopy = (
  bytes: Uint8Array,
  content: CopyContent,
) => Promise<Pick<MarkedCopy, 'bytes' | 'left'>>

/** What a file is made of, and what can be made of it. */
export interface OpenedFile {
  /** Name of the file, with its extension. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly book: Book
  /** Puts marks into a copy of the bytes; left out where the format cannot bear any (.xls, .csv). */
  readonly makeCopy?: MakeCopy
}

/** `名册.xlsx -> 名册（已标注）.xlsx` */
const copyName = (name: string): string => name.replace(/(\.[^.]*)?$/, '（已标注）$1')

/**
 * Nothing is written into the file that was dropped; fixes are made in Excel or WPS. The page shows the marks in
 * its own sheet view, and reports the selection through the events. A copy always bears notes; the view shows none.
 */
export class FileHost extends MemoryHost {
  override readonly kind = 'file'
  readonly #file: OpenedFile

  constructor(file: OpenedFile) {
    super(file.book, {
      file: file.name,
      capabilities: {
        notes: false,
        write: false,
        singleUndo: false,
        download: file.makeCopy !== undefined,
      },
    })
    this.#file = file
  }

  override async copy(content: CopyContent): Promise<MarkedCopy> {
    const { name, bytes, makeCopy } = this.#file
    if (!makeCopy) throw new HostError('too-old', 'this format bears no marks')
    return { name: copyName(name), ...(await makeCopy(bytes, content)) }
  }
}
