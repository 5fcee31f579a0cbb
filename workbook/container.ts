/** Tells by its bytes what a file is before it is read as a workbook. */
import { WorkbookError } from './error.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  bytes.length >= head.length && head.every((byte, i) => bytes[i] === byte)

const ENTRY = 128
const NAME_LENGTH = 64

/**
 * The names of streams and storages in an OLE file. Directory entries stand at multiples of 128 bytes: a
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

function oleFault(bytes: Uint8Array): WorkbookError {
  let legacy = false
  for (const name of oleNames(bytes)) {
    if (name === 'EncryptedPackage' || name === 'EncryptionInfo')
      return new WorkbookError('encrypted', 'OLE container of an encrypted package')
    if (name === 'Workbook' || name === 'Book') legacy = true
  }
  return legacy
    ? new WorkbookError('legacy-xls', 'OLE container with a BIFF stream')
    : new WorkbookError('not-a-workbook', 'OLE container without a workbook')
}

/** A byte that no text file holds in any encoding a clerk's computer writes. */
const isBinary = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)

/** Throws unless the file looks like a zip package. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('empty-file', 'no bytes')
  if (startsWith(bytes, OLE)) throw oleFault(bytes)
  if (startsWith(bytes, ZIP)) return
  if (startsWith(bytes, EMPTY_ZIP)) throw new WorkbookError('not-a-workbook', 'a zip without entries')
  const head = bytes.subarray(0, 4096)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (wide || !head.some(isBinary)) throw new WorkbookError('text-file', 'text, not a zip package')
  throw new WorkbookError('not-a-workbook', 'neither a zip package nor an OLE container')
}
