/** What somebody named on the command line: a folder with its files, or one file. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { survey as surveyFolder } from '../../office/folder/survey.ts'
import type { Given, GivenFile } from '../../office/intake/given.ts'
import { UnusableError } from '../../office/unusable.ts'
import { diskFolder } from '../disk.ts'
import { bytesOfFile } from './bytes-of-file.ts'

/** A file on disk. */
export interface FoundFile extends GivenFile {
  readonly full: string
}

/** The file that stands at `full`, known as `path`. */
export const fileAt = (path: string, full: string): FoundFile => ({
  path,
  full,
  name: full,
  bytes: () => bytesOfFile(path, full),
})

/**
 * Every file of a folder and its subfolders, or the one file that was named.
 * @throws UnusableError where there is no such file or folder
 */
export async function survey(start: string): Promise<Given<FoundFile>> {
  const info = await stat(start).catch(() => null)
  if (info === null) throw new UnusableError(`找不到“${start}”，请检查路径`)
  if (info.isFile()) return { files: [fileAt(basename(start), start)], own: 0, system: 0, links: [] }
  const found = await surveyFolder(diskFolder(start))
  return { ...found, files: found.files.map((file) => ({ ...file, full: file.name })) }
}

/** The files alone. */
export const walk = async (start: string): Promise<readonly FoundFile[]> => (await survey(start)).files

/** Whether a path names a folder. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false
