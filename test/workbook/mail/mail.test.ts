/** Mails: what is one, which of its parts are attachments, and that their bytes come out as they went in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attached, mailOf, multipart } from '../../../scripts/fixtures/formats/mails.ts'
import { bytesOf, joined } from '../../../scripts/fixtures/formats/zip.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { isMail } from '../../../workbook/mail/is-mail.ts'
import { openMail } from '../../../workbook/mail/mail.ts'
import { archiveBudget, type Budget } from '../../../workbook/zip/archive.ts'
import { expectRefusal } from '../support/expect-fault.ts'

const open = (bytes: Uint8Array, budget: Budget = archiveBudget()) => openMail(bytes, budget)
const part = (headers: string, body: string): Uint8Array => bytesOf(`${headers}\r\n\r\n${body}`)
const text = part('Content-Type: text/plain', '请查收')
const mixed = (...parts: Uint8Array[]): Uint8Array => mailOf(multipart('mixed', 'b', parts))
const names = (bytes: Uint8Array): string[] => open(bytes).map(({ path }) => path)

test.each<[string, string, boolean]>([
  ['two headers', 'From: a@b\r\nTo: c@d\r\n\r\nx', true],
  ['headers of a mailbox', 'From a@b Sat Nov 28 00:00:00 2026\nSubject: x\nMIME-Version: 1.0\n\nx', true],
  ['folded headers', 'Received: from a\r\n\tby b\r\nMIME-Version: 1.0\r\n\r\n', true],
  ['a header alone', 'From: a@b\r\n\r\nx', false],
  ['headers of no mail', 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n', false],
  ['a table', 'From,To\r\nSubject: 1,2\r\n', false],
  ['a table after headers', 'From: a\r\nTo: b\r\n编号,名称\r\n1,2\r\n', false],
  ['Chinese text', '发件人：甲\r\n收件人：乙\r\n', false],
  ['nothing', '', false],
])('%s: mail or not', (_, head, expected) => expect(isMail(bytesOf(head))).toBe(expected))

describe('attachments', () => {
  test.each<[string, string, string]>([
    ['a plain name', 'filename=a.xlsx', 'a.xlsx'],
    ['a quoted name', 'filename="a b.xlsx"', 'a b.xlsx'],
    ['a name in words', 'filename="=?utf-8?B?5Y6G5LiL?= =?UTF-8?B?5Yy6?=.xlsx"', '历下区.xlsx'],
    ['a letter cut between words', 'filename="=?utf-8?B?5Y4=?= =?utf-8?B?huS4iw==?=.xlsx"', '历下.xlsx'],
    ['words with underscores', 'filename="=?utf-8?Q?=E5=8E=86_1?=.xlsx"', '历 1.xlsx'],
    ['a coded name', "filename*=gb18030''%C0%FA%CF%C2.xlsx", '历下.xlsx'],
    ['a name in pieces', `filename*1="b.xlsx"; filename*0="a"`, 'ab.xlsx'],
    ['a name whose letters have no encoding', "filename*=nonsense''a.xlsx", 'a.xlsx'],
  ])('%s', (_, parameter, name) =>
    expect(names(mixed(text, part(`Content-Disposition: attachment; ${parameter}`, 'x')))).toEqual([name]),
  )

  test('the name of its type serves where its disposition has none', () =>
    expect(names(mixed(text, part('Content-Type: application/octet-stream; name=a.xlsx', 'x')))).toEqual([
      'a.xlsx',
    ]))

  test('text, and pictures that only the text shows, are none', () => {
    const picture = part('Content-Type: image/png; name=a.png\r\nContent-ID: <a>', 'x')
    expect(names(mixed(multipart('related', 'r', [text, picture])))).toEqual([])
    expect(names(mixed(text, picture))).toEqual(['a.png'])
  })

  test('a whole mail may be one attachment', () =>
    expect(names(mailOf(attached('a.xlsx', bytesOf('x'))))).toEqual(['a.xlsx']))

  test('a mail that breaks off gives what came before, and nothing in part', () => {
    const whole = mixed(text, attached('a.xlsx', bytesOf('abcdef')))
    const two = joined([
      whole.subarray(0, whole.length - 4),
      bytesOf('\r\n'),
      attached('b.xlsx', bytesOf('ghi')),
    ])
    const [first, second] = open(two)
    expect(new TextDecoder().decode(first!.read())).toBe('abcdef')
    expectRefusal('truncated', () => second!.read())
  })

  test('a boundary that begins like another ends nothing', () => {
    const inner = multipart('mixed', 'b-inner', [attached('a.xlsx', bytesOf('x'))])
    expect(names(mixed(inner, attached('b.xlsx', bytesOf('y'))))).toEqual(['a.xlsx', 'b.xlsx'])
  })

  test('their bytes come out as they went in', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    const encoding = fc.constantFrom('base64', 'quoted-printable', '8bit' as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, encoding), { maxLength: 5 }), (all) => {
        // Unencoded, bytes must not look like a boundary; these hold no line end.
        const parts = all.map(([data, how]) => (how === '8bit' ? data.filter((byte) => byte > 32) : data))
        const mail = mixed(
          text,
          ...parts.map((data, i) => attached(`${i}.xlsx`, data, all[i]![1] as 'base64')),
        )
        expect(open(mail).map((file) => [...file.read()])).toEqual(parts.map((data) => [...data]))
      }),
      { numRuns: 200 },
    )
  })
})

describe('bounds', () => {
  test('parts within parts', () => {
    let nested: Uint8Array = text
    for (let i = 0; i < 60; i++) nested = multipart('mixed', `b${i}`, [nested])
    expectRefusal('too-large', () => open(mailOf(nested)))
  })

  test('more parts than an archive may have files', () => {
    const many = bytesOf('--b\r\n\r\nx\r\n'.repeat(LIMITS.files + 10))
    expectRefusal('too-large', () =>
      open(joined([bytesOf('From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'), many])),
    )
  })

  test('attachments count against what an archive may hold', () => {
    const mail = mixed(
      text,
      attached('a.xlsx', new Uint8Array(3000)),
      attached('b.xlsx', new Uint8Array(3000)),
    )
    expectRefusal('too-large', () => open(mail, { files: 1, bytes: 1e9 }))
    const [first, second] = open(mail, { files: 9, bytes: 6000 })
    first!.read()
    expectRefusal('too-large', () => second!.read())
  })

  test.each(['../a.xlsx', 'C:\\a.xlsx', '/a.xlsx', 'a/b.xlsx'])('a name that leads elsewhere: %s', (name) =>
    expectRefusal('unsafe-path', () =>
      open(mixed(text, attached(`"${name.replace('\\', '\\\\')}"`, text)))[0]!.read(),
    ),
  )

  test('whatever the bytes, files or a refusal', () => {
    const piece = fc.constantFrom(
      ...[
        'From: a\r\n',
        'Content-Type: multipart/mixed; boundary=b\r\n',
        '\r\n',
        '--b\r\n',
        '--b--\r\n',
        '=?utf-8?B?',
        '?=',
      ],
      ...[
        'Content-Disposition: attachment; filename*0*=',
        "x''%E5",
        '"',
        ';',
        'From a b\n',
        'Content-Transfer-Encoding: base64\r\n',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (pieces) => {
        for (const file of open(bytesOf(pieces.join('')))) expect(file.path).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
