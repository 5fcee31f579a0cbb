/** The offices' workbooks among the files that were named as theirs. */
import type { Registry } from '../../programmes/registry-of.ts'
import { isOfficeBook, type Office } from '../../submissions/office/office.ts'
import { recogniseOffice } from '../../submissions/recognise/recognise-office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import type { Unpacking } from '../../workbook/zip/codec.ts'
import { UnusableError } from '../unusable.ts'
import { namedAsWorkbook, refusedOr } from './file-kinds.ts'
import type { Given, GivenFile } from './given.ts'

/** A file or a folder that somebody named for the offices' workbooks. */
export interface Chosen<F extends GivenFile = GivenFile> extends Pick<Given<F>, 'files' | 'links'> {
  readonly name: string
  /** In a folder other files may lie as well. */
  readonly isFolder: boolean
}

export interface Offices<F extends GivenFile = GivenFile> {
  readonly offices: Office[]
  /** The file of each. */
  readonly files: F[]
  /** Files of a folder of offices' workbooks that are none. */
  readonly skipped: Refusal[]
}

/** An office's workbook; `null` where a file that lies among them is something else. */
async function readOffice(
  registry: Registry,
  file: GivenFile,
  inFolder: boolean,
  codec: Unpacking,
): Promise<Office | Refusal | null> {
  const { path } = file
  const bytes = await file.bytes()
  const book =
    'reason' in bytes ? bytes : await refusedOr(path, () => openWorkbook(bytes, { ...codec, name: path }))
  if ('reason' in book) return inFolder && !namedAsWorkbook(path) ? null : book
  return inFolder && !isOfficeBook(book) ? null : recogniseOffice(registry, book, path)
}

/**
 * Reads the offices' workbooks; other files that lie in a folder of them are passed over. A file that was named twice,
 * by itself and with its folder, is read once if both give the same object.
 * @throws UnusableError where one cannot be used: a run by half an office's word would mislead
 */
export async function readOfficeBooks<F extends GivenFile>(
  registry: Registry,
  chosen: readonly Chosen<F>[],
  codec: Unpacking,
): Promise<Offices<F>> {
  const read: Offices<F> = { offices: [], files: [], skipped: [] }
  for (const { name, isFolder, files, links } of chosen) {
    read.skipped.push(...links)
    let used = 0
    for (const file of files) {
      const office = read.files.includes(file) ? undefined : await readOffice(registry, file, isFolder, codec)
      if (office === null) read.skipped.push({ file: file.path, reason: '不是办公室工作簿，没有采用' })
      else used++
      if (office) add(read, office, file)
    }
    if (used === 0) throw new UnusableError(`“${name}”里没有办公室工作簿：请检查 --office 的路径`)
  }
  return read
}

function add<F extends GivenFile>({ offices, files }: Offices<F>, office: Office | Refusal, file: F): void {
  if ('reason' in office) throw new UnusableError(`办公室工作簿 ${file.name}：${office.reason}`)
  const same = offices.findIndex((other) => other.union === office.union && other.year === office.year)
  if (same >= 0)
    throw new UnusableError(
      `${office.union} ${office.year} 年有两份办公室工作簿：${files[same]!.name}、${file.name}，请只留一份`,
    )
  offices.push(office)
  files.push(file)
}
