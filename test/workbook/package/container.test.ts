import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readBook } from '../../../workbook/codecs/node.ts'
import { expectRefusal, refusal } from '../support/expect-fault.ts'
import { buildPackage } from '../support/package-builder.ts'
import { buildZip, bytesOf } from '../support/zip-builder.ts'

/** An OLE file whose directory holds these streams. */
function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [i, name] of ['Root Entry', ...streams].entries()) {
    const at = 512 + 128 * i
    for (const [j, letter] of [...name].entries()) bytes[at + 2 * j] = letter.charCodeAt(0)
    bytes[at + 64] = 2 * (name.length + 1)
    bytes[at + 66] = i === 0 ? 5 : 2
  }
  return bytes
}

const book = buildPackage({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
const utf16 = Uint8Array.from([0xff, 0xfe, 0x14, 0x4e, 0x2c, 0x00])
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])

describe('what is no workbook is told apart', () => {
  test.each([
    ['no bytes', new Uint8Array(), 'empty-file'],
    ['comma-separated text', bytesOf('编号,姓名\n1,张三\n'), 'text-file'],
    ['text in GB18030', Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x0d, 0x0a]), 'text-file'],
    ['text in UTF-16', utf16, 'text-file'],
    ['a web page', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'web-page'],
    ['a picture', png, 'picture'],
    ['an encrypted package', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a package under rights management', ole('EncryptedPackage', '\u0006DataSpaces'), 'protected'],
    ['an old workbook', ole('Workbook', 'SummaryInformation'), 'legacy-xls'],
    ['a still older workbook', ole('Book'), 'older-xls'],
    ['an old Word document', ole('WordDocument'), 'document'],
    ['half of a file', book.subarray(0, book.length >> 1), 'truncated'],
    ['a file without its last bytes', book.subarray(0, book.length - 30), 'truncated'],
    ['the first bytes only', book.subarray(0, 10), 'truncated'],
    ['an empty zip', buildZip([]), 'not-a-workbook'],
    ['any other zip', buildZip([{ name: 'a.txt', data: 'a' }]), 'not-a-workbook'],
    ['a Word document', buildZip([{ name: 'word/document.xml', data: '<a/>' }]), 'document'],
    ['a binary workbook', buildZip([{ name: 'xl/workbook.bin', data: 'a' }]), 'binary-workbook'],
  ] as const)('%s', (_, bytes, code) => expectRefusal(code, () => readBook(bytes)))

  test('a workbook that was really encrypted', async () => {
    const secret = await writeXlsx({
      sheets: [{ name: '甲', rows: [['Workbook']] }],
      encryption: { password: '1', spinCount: 1 },
    })
    expectRefusal('encrypted', () => readBook(secret))
  })

  test('each tells its sender something else', () => {
    const messages = [
      new Uint8Array(),
      bytesOf('a'),
      png,
      ole('Workbook'),
      ole('EncryptedPackage'),
      book.subarray(0, 99),
    ].map((bytes) => refusal(() => readBook(bytes)).message)
    expect(new Set(messages).size).toBe(messages.length)
    for (const message of messages) expect(message).toContain('：请')
  })
})

test('bytes that begin in the middle of their buffer', () => {
  const padded = new Uint8Array(book.length + 7)
  padded.set(book, 7)
  expect(readBook(padded.subarray(7)).sheets[0]!.rows).toEqual([{ number: 1, cells: [1] }])
})
