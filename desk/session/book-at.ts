/** A workbook that was sent, read once more for a person to look at. */
import { bytesAt, type OfficeHome } from '../../office/folder/folder.ts'
import type { Look } from '../../office/folder/office-look.ts'
import { refusedOr } from '../../office/intake/file-kinds.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { openWorkbook } from '../../workbook/read/open.ts'

/** @param file its path in 收件, or in the office's folder; `null` where it is gone or cannot be read any more */
export async function bookAt({ folder, codec }: OfficeHome, look: Look, file: string): Promise<Book | null> {
  const bytes = (await look.read.sources.get(file)?.()) ?? (await bytesAt(folder, file))
  if (bytes === null || 'reason' in bytes) return null
  const book = await refusedOr(file, () => openWorkbook(bytes, { ...codec, name: file, documents: true }))
  return 'reason' in book ? null : book
}
