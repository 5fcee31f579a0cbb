/** A zip of files, read in memory: nothing of it is ever written out, and no name in it leads anywhere. */

import { WorkbookError } from '../error.ts'
import { LIMITS, type Limits, within } from '../limits.ts'
import { expectZip } from '../package/container.ts'
import type { Opening } from '../read/opening.ts'
import { FILE_NAMES } from './entry-names.ts'
import { openZip, type ZipEntry } from './zip.ts'

export interface ArchiveFile {
  /** Within the archive, with `/`. */
  readonly path: string
  /** Its bytes, the checksum verified. Throws `WorkbookError`, also where the path is not safe. */
  read(): Uint8Array
}

/** How much may still come out of one archive, those inside it included. */
export interface Budget {
  files: number
  bytes: number
}

export const archiveBudget = (limits: Partial<Limits> = {}): Budget => {
  const { files, unpacked } = { ...LIMITS, ...limits }
  return { files, bytes: unpacked }
}

/** The same refusal, said of an archive instead of a workbook. */
function ofArchive<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'corrupt') throw error
    throw new WorkbookError('corrupt', error.detail, '压缩包已损坏，无法读取：请重新压缩后再报送')
  }
}

/** Whether a path stays where it is put, on every system. */
export const isSafePath = (path: string): boolean =>
  path !== '' &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  !/[\u0000-\u001f\u007f]|^[/\\]|^[A-Za-z]:/.test(path) &&
  path.split(/[/\\]/).every((step) => step !== '..' && step !== '.' && step !== '')

/** What a member will cost, taken from the budget before anything is inflated. */
function spend(budget: Budget, limits: Limits, bytes: number): void {
  budget.bytes -= bytes
  if (budget.bytes < 0) within(limits, 'unpacked', limits.unpacked - budget.bytes, 'archive')
}

/**
 * The files of an archive in the order of their names.
 * @param budget shared by an archive and those inside it
 * @throws WorkbookError
 */
export function openArchive(bytes: Uint8Array, opening: Opening, budget: Budget): ArchiveFile[] {
  const limits = { ...LIMITS, ...opening.limits }
  within(limits, 'bytes', bytes.length, 'archive')
  // Members are guarded one by one as they are read; all together they may hold more than one workbook does.
  const bounds = { ...limits, inflated: limits.unpacked, part: limits.bytes }
  const zip = ofArchive(() => openZip(bytes, opening, bounds, FILE_NAMES))
  budget.files -= zip.entries.size
  if (budget.files < 0) within(limits, 'files', limits.files - budget.files, 'archive')
  const read = ({ name, size }: ZipEntry): Uint8Array => {
    if (!isSafePath(name)) throw new WorkbookError('unsafe-path', name)
    spend(budget, limits, size)
    return ofArchive(() => zip.read(name)!)
  }
  return [...zip.entries.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({ path: entry.name, read: () => read(entry) }))
}

/** Takes from the budget what the parts of a member's own package declare to hold. */
export function spendPackage(bytes: Uint8Array, opening: Opening, budget: Budget): void {
  const limits = { ...LIMITS, ...opening.limits }
  const zip = openZip(expectZip(bytes), opening, limits)
  for (const { size } of zip.entries.values()) spend(budget, limits, size)
}
