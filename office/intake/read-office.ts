/** The offices' workbooks among the files that were named as theirs. */
import type { Registry } from '../../programmes/registry-of.ts'
import { joinOffices, officeKey } from '../../submissions/office/join-offices.ts'
import { isOfficeBook, type Office } from '../../submissions/office/office.ts'
import { isNamelessDecisions, officePart } from '../../submissions/recognise/recognise-office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { KEPT_FORMS } from '../../submissions/state/kept-form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import type { Unpacking } from '../../workbook/zip/codec.ts'
import { UnusableError } from '../unusable.ts'
import { namedAsWorkbook, refusedOr } from './file-kinds.ts'
import type { Given, GivenFile } from './given.ts'
import { KnownBooks } from './known-books.ts'

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

/**
 * One of an office's workbooks; `null` where a file that lies among them is something else, and the workbook itself
 * where it holds decisions and does not say whose.
 */
async function readPart(
  registry: Registry,
  file: GivenFile,
  inFolder: boolean,
  codec: Unpacking,
  known: KnownBooks,
): Promise<Office | Refusal | Book | null> {
  const { path } = file
  const bytes = await file.bytes()
  if ('reason' in bytes) return inFolder && !namedAsWorkbook(path) ? null : bytes
  const book = await refusedOr(path, () => known.book(path, bytes, codec))
  if ('reason' in book) return inFolder && !namedAsWorkbook(path) ? null : book
  if (isNamelessDecisions(book)) return book
  return inFolder && !isOfficeBook(book) ? null : known.part(registry, path, bytes, codec)
}

/**
 * Decisions that do not say whose they are belong to the only office beside which they lie.
 * @param own whether the folder is an office's own
 */
function ofTheOnly(
  registry: Registry,
  nameless: ReadonlyMap<GivenFile, Book>,
  parts: Iterable<Office>,
  own: boolean,
): [GivenFile, Office | Refusal][] {
  const known = new Map([...parts].map((part) => [officeKey(part), part] as const))
  const [only] = own && known.size === 1 ? known.values() : []
  return [...nameless].map(([file, book]) => [file, officePart(registry, book, file.path, only)])
}

/**
 * Reads the offices' workbooks; other files that lie in a folder of them are passed over. A file that was named twice,
 * by itself and with its folder, is read once if both give the same object.
 * @param own whether it is the office's own folder, in which a run makes the sheets that it keeps
 * @param known workbooks that were read before
 * @throws UnusableError where one cannot be used: a run by half an office's word would mislead
 */
export async function readOfficeBooks<F extends GivenFile>(
  registry: Registry,
  chosen: readonly Chosen<F>[],
  codec: Unpacking,
  own = false,
  known = new KnownBooks(),
): Promise<Offices<F>> {
  const parts = new Map<F, Office>()
  const nameless = new Map<F, Book>()
  const unusable = (file: F, { reason }: Refusal): never => {
    throw new UnusableError(`办公室工作簿 ${file.name}：${reason}`)
  }
  const skipped: Refusal[] = []
  for (const { name, isFolder, files, links } of chosen) {
    skipped.push(...links)
    let used = 0
    for (const file of files) {
      const part =
        parts.has(file) || nameless.has(file)
          ? undefined
          : await readPart(registry, file, isFolder || own, codec, known)
      if (part === null)
        skipped.push({ file: file.path, code: 'intake/no-office', reason: '不是办公室工作簿，没有采用' })
      else used++
      if (!part) continue
      if ('reason' in part) unusable(file, part)
      else if ('union' in part) parts.set(file, part)
      else nameless.set(file, part)
    }
    if (used === 0 && !own) throw new UnusableError(`“${name}”里没有办公室工作簿`, 'find-office-books')
  }
  for (const [file, part] of ofTheOnly(registry, nameless, parts.values(), own))
    if ('reason' in part) unusable(file as F, part)
    else parts.set(file as F, part)
  const made = own ? KEPT_FORMS.map(({ form }) => form) : []
  const whole = groupBy([...parts.values()], officeKey)
  const offices = [...whole.values()].map(([first, ...others]) =>
    joinOffices(registry, [first!, ...others], made),
  )
  return { offices, files: [...parts.keys()], skipped }
}
