/** The offices' workbooks among the files that were named as theirs. */
import type { Registry } from '../../programmes/registry-of.ts'
import { joinOffices, officeKey } from '../../submissions/office/join-offices.ts'
import { isOfficeBook, type Office } from '../../submissions/office/office.ts'
import { officePart } from '../../submissions/recognise/recognise-office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { groupBy } from '../../templates/values/group-by.ts'
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
  /** One for each union and year, in however many workbooks. */
  readonly offices: readonly Office[]
  /** Every workbook that was read as an office's. */
  readonly files: readonly F[]
  /** Files of a folder of offices' workbooks that are none. */
  readonly skipped: Refusal[]
}

/** One of an office's workbooks; `null` where a file that lies among them is something else. */
async function readPart(
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
  return inFolder && !isOfficeBook(book) ? null : officePart(registry, book, path)
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
  const parts = new Map<F, Office>()
  const skipped: Refusal[] = []
  for (const { name, isFolder, files, links } of chosen) {
    skipped.push(...links)
    let used = 0
    for (const file of files) {
      const part = parts.has(file) ? undefined : await readPart(registry, file, isFolder, codec)
      if (part === null)
        skipped.push({ file: file.path, code: 'intake/no-office', reason: '不是办公室工作簿，没有采用' })
      else used++
      if (part && 'reason' in part) throw new UnusableError(`办公室工作簿 ${file.name}：${part.reason}`)
      if (part) parts.set(file, part)
    }
    if (used === 0) throw new UnusableError(`“${name}”里没有办公室工作簿：请检查 --office 的路径`)
  }
  const whole = groupBy([...parts.values()], officeKey)
  const offices = [...whole.values()].map(([first, ...others]) => joinOffices(registry, [first!, ...others]))
  return { offices, files: [...parts.keys()], skipped }
}
