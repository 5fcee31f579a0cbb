/** Files as workbooks: archives opened, CSV files of one workbook put together. Everything else is refused by name. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { LIMITS, SUBMITTED, within } from '../../workbook/limits.ts'
import { openMail } from '../../workbook/mail/mail.ts'
import { type FileKind, fileKind, openWorkbook } from '../../workbook/read/open.ts'
import {
  type ArchiveFile,
  archiveBudget,
  type Budget,
  isSafePath,
  openArchive,
  spendPackage,
} from '../../workbook/zip/archive.ts'
import type { Unpacking } from '../../workbook/zip/codec.ts'
import { between, type Watch } from '../watch.ts'
import { csvName, csvRefusal, csvSets } from './csv-set.ts'
import { otherKind, refusedOr } from './file-kinds.ts'
import { type GivenFile, ofSystem } from './given.ts'

export interface ReadBook {
  /** As findings bear it: `报送.zip/历下区.xlsx`, `历下区-*.csv`. */
  readonly path: string
  readonly kind: Exclude<FileKind, 'archive' | 'mail'>
  readonly book: Book
  /** The workbook's own bytes, taken out of its archive; `null` where it came as several CSV files. */
  readonly bytes: Uint8Array | null
  /** Reads those bytes once more, long after: nobody keeps hundreds of files in memory. */
  readonly again: Source
}

/** The bytes of a workbook, or why they cannot be had any more; `null` where it came as several files. */
export type Source = () => Promise<Uint8Array | Refusal | null>

/** What was passed over on the way. */
export interface PassedOver {
  /** Files of the system, hidden files and locks within archives. */
  system: number
}

/** A file that was given, or one in an archive. */
interface Piece {
  readonly path: string
  bytes(): Promise<Uint8Array | Refusal>
  /** Of the archive in which it stands. */
  readonly budget: Budget | null
  readonly depth: number
  readonly codec: Unpacking
}

type Read = ReadBook | Refusal

const NOTHING_IN = {
  archive: '压缩包里没有报送文件：请重新压缩后再报送',
  mail: '是邮件，里面没有附件：请把工作簿作为附件另存出来再报送',
} as const

async function* readArchive(
  registry: Registry,
  kind: 'archive' | 'mail',
  bytes: Uint8Array,
  piece: Piece,
  passed: PassedOver,
): AsyncGenerator<Read> {
  const { path, codec } = piece
  const budget = piece.budget ?? archiveBudget()
  const depth = piece.depth + 1
  const members = await refusedOr<ArchiveFile[]>(path, () => {
    within(LIMITS, 'depth', depth, path)
    return kind === 'mail' ? openMail(bytes, budget) : openArchive(bytes, { ...codec, name: path }, budget)
  })
  if ('reason' in members) return void (yield members)
  const own = members.filter((member) => !isSafePath(member.path) || !member.path.split('/').some(ofSystem))
  passed.system += members.length - own.length
  if (own.length === 0)
    return void (yield { file: path, code: 'intake/nothing-inside', reason: NOTHING_IN[kind] })
  yield* readPieces(
    registry,
    own.map((member) => {
      const inside = `${path}/${member.path}`
      return { path: inside, bytes: () => refusedOr(inside, () => member.read()), budget, depth, codec }
    }),
    passed,
  )
}

async function* readPiece(registry: Registry, piece: Piece, passed: PassedOver): AsyncGenerator<Read> {
  const { path, budget, codec } = piece
  const bytes = await piece.bytes()
  if ('reason' in bytes) return void (yield bytes)
  const kind = await refusedOr(path, () => {
    const opening = { ...codec, name: path, documents: true }
    const found = fileKind(bytes, opening)
    if ((found === 'xlsx' || found === 'docx') && budget !== null) spendPackage(bytes, opening, budget)
    return { found }
  })
  if ('reason' in kind) return void (yield kind)
  const { found } = kind
  if (found === 'archive' || found === 'mail')
    return void (yield* readArchive(registry, found, bytes, piece, passed))
  const book = await refusedOr(path, () =>
    openWorkbook(bytes, { ...codec, name: path, limits: SUBMITTED, documents: true }),
  )
  yield 'reason' in book ? book : { path, kind: found, book, bytes, again: piece.bytes }
}

async function* readSet(
  registry: Registry,
  path: string,
  pieces: readonly Piece[],
  passed: PassedOver,
): AsyncGenerator<Read> {
  const sheets: Book['sheets'][number][] = []
  for (const piece of pieces)
    for await (const read of readPiece(registry, piece, passed)) {
      if ('reason' in read || read.kind !== 'csv') yield read
      else
        sheets.push(
          ...read.book.sheets.map((grid) => ({ ...grid, name: csvName(registry, piece.path)!.sheet })),
        )
    }
  if (sheets.length > 0) yield { path, kind: 'csv', book: { sheets }, bytes: null, again: async () => null }
}

async function* readPieces(
  registry: Registry,
  pieces: readonly Piece[],
  passed: PassedOver,
  watch?: Watch,
): AsyncGenerator<Read> {
  const sets = csvSets(registry, pieces)
  const setOf = new Map([...sets].flatMap(([path, of]) => of.map((piece) => [piece, path] as const)))
  for (const [index, piece] of pieces.entries()) {
    const path = setOf.get(piece)
    if (path === undefined) yield* readPiece(registry, piece, passed)
    else if (sets.get(path)![0] === piece) yield* readSet(registry, path, sets.get(path)!, passed)
    if (watch) await between(watch, 'read', index + 1, pieces.length)
  }
}

/**
 * Reads files one after the other, and those in archives among them.
 * @param passed counted up as files are passed over
 */
export const readFiles = (
  registry: Registry,
  files: readonly GivenFile[],
  codec: Unpacking,
  passed: PassedOver,
  watch?: Watch,
): AsyncGenerator<Read> =>
  readPieces(
    registry,
    files.map((file) => ({ path: file.path, bytes: () => file.bytes(), budget: null, depth: 0, codec })),
    passed,
    watch,
  )

/** What lies on disk under the path of a workbook: its archive, or the folder of its CSV files, or itself. */
export const onDisk = (path: string): string =>
  path.replace(/(\.(?:zip|eml|mbox))\/.*$/i, '$1').replace(/[^/]*\*\.csv$/i, '')

/** Why what was read is no submission, with what its kind adds to that. */
export function refusalOf(registry: Registry, { path, kind, book }: ReadBook, refusal: Refusal): Refusal {
  if (kind === 'docx' && refusal.sender === undefined)
    return { ...refusal, code: 'intake/document', reason: otherKind('.docx')! }
  if (kind !== 'csv') return refusal
  const other = otherKind(path)
  return other === null ? csvRefusal(registry, book, refusal) : { ...refusal, reason: other }
}
