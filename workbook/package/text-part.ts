/** The small parts of a package that are read as text. */
import { type Limits, within } from '../limits.ts'
import { plainText } from '../xml/plain-xml.ts'
import { entryKey, type Zip } from '../zip/zip.ts'

/**
 * The plain XML of a part, which is refused for its size before it is unpacked; `undefined` where there is none.
 * @throws WorkbookError `too-large`, `forbidden-xml`
 */
export function textPart(zip: Zip, name: string, limits: Limits): string | undefined {
  within(limits, 'rewritten', zip.entries.get(entryKey(name))?.size ?? 0, name)
  const bytes = zip.read(name)
  return bytes && plainText(bytes, limits)
}
