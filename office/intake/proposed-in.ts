/** What the sheets of a file in somebody else's form and their columns are, for an office to confirm. */
import type { Registry } from '../../programmes/registry-of.ts'
import { type ProposedSheet, proposals } from '../../submissions/foreign/propose.ts'
import { leftSheets } from '../../submissions/foreign/taken-for.ts'
import type { Unpacking } from '../../workbook/zip/codec.ts'
import { UnusableError } from '../unusable.ts'
import type { GivenFile } from './given.ts'
import { readFiles } from './read-files.ts'

/**
 * @param path as it was named, whose words may say which programme it is about
 * @throws UnusableError where a file cannot be read, or nothing in it is known
 */
export async function proposedIn(
  registry: Registry,
  files: readonly GivenFile[],
  codec: Unpacking,
  path: string,
): Promise<readonly ProposedSheet[]> {
  const found: ProposedSheet[] = []
  for await (const read of readFiles(registry, files, codec, { system: 0 })) {
    if ('reason' in read) throw new UnusableError(`“${read.file}”${read.reason}`)
    const proposed = proposals(registry, read.book, path)
    found.push(...proposed, ...leftSheets(read.book, proposed))
  }
  if (found.length === 0)
    throw new UnusableError(
      `“${path}”里没有认得的栏目：请确认是申报表或汇总表；表头要写在前 40 行，至少有三栏与本系统同名`,
    )
  return found
}
