/** Finds by its bytes what a file is before it is read as a workbook. The extension of its name counts for nothing. */

import { packageInside } from '../crypt/package.ts'
import { WorkbookError, type WorkbookErrorCode } from '../error.ts'
import { isMail } from '../mail/is-mail.ts'
import { oleRoot } from '../xls/ole.ts'

/** What can be read further: a zip (a package or an archive), an OLE file with BIFF sheets, a mail, or text. */
export type Container = 'zip' | 'xls' | 'mail' | 'text'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

/** How files begin that people send instead of a workbook. */
const OTHERS: readonly [WorkbookErrorCode, at: number, readonly number[]][] = [
  ['protected', 0, letters('E-SafeNet')],
  ['protected', 0, letters('%TSD-Header-###%')],
  ['shortcut', 0, [0x4c, 0, 0, 0, 1, 0x14, 2, 0]],
  ['outlook-mail', 0, [0x78, 0x9f, 0x3e, 0x22]],
  ['page-document', 0, letters('%PDF')],
  ['document', 0, letters('{\\rtf')],
  ['archive', 0, letters('Rar!')],
  ['archive', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', 0, [0x1f, 0x8b, 8]],
  ['picture', 0, [0x89, ...letters('PNG')]],
  ['picture', 0, [0xff, 0xd8, 0xff]],
  ['picture', 0, letters('GIF8')],
  ['picture', 0, [...letters('II'), 42, 0]],
  ['picture', 0, [...letters('MM'), 0, 42]],
  ['picture', 8, letters('WEBP')],
  ['picture', 4, letters('ftyphei')],
  ['picture', 4, letters('ftypmif1')],
]

const standsAt = (bytes: Uint8Array, at: number, piece: readonly number[]): boolean =>
  bytes.length >= at + piece.length && piece.every((byte, i) => bytes[at + i] === byte)

const ENTRY = 128
const NAME_LENGTH = 64

/**
 * The names of streams and storages anywhere in an OLE file whose directory cannot be walked. Directory entries stand at multiples of 128 bytes: a
 * UTF-16LE name, its length in bytes (with the closing NUL), then the kind (1 storage, 2 stream, 5 root).
 */
function* oleNames(bytes: Uint8Array): Generator<string> {
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = bytes[at + NAME_LENGTH]!
    const kind = bytes[at + NAME_LENGTH + 2]!
    if (bytes[at + NAME_LENGTH + 1] !== 0 || length < 4 || length > 64 || (kind !== 1 && kind !== 2)) continue
    let name = ''
    for (let i = 0; i < length - 2; i += 2)
      name += String.fromCharCode(bytes[at + i]! | (bytes[at + i + 1]! << 8))
    yield name
  }
}

/** What stands in the root: what is embedded in a storage of its own says nothing of the file. */
function rootNames(bytes: Uint8Array): string[] {
  return unlessDamaged(() => oleRoot(bytes)) ?? [...oleNames(bytes)]
}

/** Streams that show what an OLE file is, in small letters; the first kind that is there counts. */
const OLE_KINDS: readonly [WorkbookErrorCode | 'xls', readonly string[]][] = [
  ['encrypted', ['encryptedpackage', 'encryptioninfo']],
  ['xls', ['workbook']],
  ['older-xls', ['book']],
  ['outlook-mail', ['__properties_version1.0']],
  ['document', ['worddocument']],
  ['presentation', ['powerpoint document']],
]

function oleKind(bytes: Uint8Array): 'xls' {
  const names = new Set(rootNames(bytes).map((name) => name.toLowerCase()))
  // Rights management encrypts without a password: who may read it is asked of the office's own server.
  if (names.has('encryptedpackage') && !names.has('encryptioninfo'))
    throw new WorkbookError('protected', 'an encrypted package that no password opens')
  const kind = OLE_KINDS.find(([, streams]) => streams.some((name) => names.has(name)))?.[0]
  if (kind === 'xls') return kind
  if (kind === undefined) throw new WorkbookError('not-a-workbook', 'OLE container without a workbook')
  throw new WorkbookError(kind, 'known by the streams of the OLE container')
}

/** A byte that no text file holds in any encoding a clerk's computer writes. */
const isBinary = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)

const HEAD = 4096

/** The first characters of text; only what is ASCII in them need be right. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(head)
  if (bytes.every((byte) => byte === 0)) throw new WorkbookError('zeros', 'bytes of 0 alone')
  if (head.some(isBinary)) throw new WorkbookError('not-a-workbook', 'neither zip, nor OLE, nor text')
  return new TextDecoder().decode(head)
}

/** What web services leave in a folder instead of a document: an object in JSON that holds its address. */
const LINK = /^\{\s*(?:"[^"]*"\s*:\s*"[^"]*"\s*,\s*){0,9}"(?:url|link|doc_id|docid|share_url|open_url)"\s*:/i

/** A web page saved as one file looks like a mail. */
const SAVED_PAGE = /^(?:X-Document-Type|Snapshot-Content-Location):|^From: <Saved by/m

const UNIFORM = /<uof:UOF[\s>]|schemas\.uof\.org/i

/**
 * What a file is, as far as it can be read.
 * @throws WorkbookError for everything else, by what it is instead
 */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new WorkbookError('empty-file', 'no bytes')
  if (standsAt(bytes, 0, OLE)) return oleKind(bytes)
  if (standsAt(bytes, 0, ZIP)) return 'zip'
  const start = bytes.subarray(0, 64).findIndex((byte) => byte > 32)
  if (start > 0 && standsAt(bytes, start, ZIP))
    throw new WorkbookError(
      'corrupt',
      `${start} bytes before the zip`,
      '文件开头混入了多余的字节：请重新下载或向原处重新取得该文件',
    )
  if (standsAt(bytes, 0, EMPTY_ZIP)) throw new WorkbookError('not-a-workbook', 'a zip without entries')
  const other = OTHERS.find(([, at, piece]) => standsAt(bytes, at, piece))?.[0]
  if (other !== undefined) throw new WorkbookError(other, 'known by its first bytes')
  const head = headText(bytes).trimStart()
  if (LINK.test(head)) throw new WorkbookError('cloud-link', 'an object with an address')
  if (head.startsWith('[InternetShortcut]')) throw new WorkbookError('shortcut', 'known by its first line')
  if (SAVED_PAGE.test(head)) throw new WorkbookError('web-page', 'a web page with its parts')
  if (!head.startsWith('<')) return isMail(bytes) ? 'mail' : 'text'
  if (UNIFORM.test(head)) throw new WorkbookError('uniform-office', 'known by its outermost element')
  const code = head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-workbook' : 'web-page'
  throw new WorkbookError(/<html/i.test(head) ? 'web-page' : code, 'markup')
}

const known = new WeakMap<Uint8Array, Uint8Array>()

/**
 * The file as everybody sees it who opens it: itself, or the package that Excel encrypted with its own default
 * password. Throws nothing of its own: what cannot be opened stays as it is.
 */
export function unlocked(bytes: Uint8Array): Uint8Array {
  if (!standsAt(bytes, 0, OLE)) return bytes
  const found = known.get(bytes) ?? unlessDamaged(() => packageInside(bytes)) ?? bytes
  known.set(bytes, found)
  return found
}

function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}

/** The bytes of the zip that a workbook is. Throws unless it is one. */
export function expectZip(file: Uint8Array): Uint8Array {
  const bytes = unlocked(file)
  const container = containerOf(bytes)
  if (container === 'xls') throw new WorkbookError('legacy-xls', 'OLE container with a BIFF stream')
  if (container === 'mail') throw new WorkbookError('mail', 'a mail')
  if (container === 'text') throw new WorkbookError('text-file', 'text, not a zip package')
  return bytes
}
