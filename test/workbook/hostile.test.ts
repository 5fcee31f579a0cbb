/** Whatever the bytes, the reader gives a book or a `WorkbookError`, and soon. */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { readBook } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { buildPackage, packageEntries } from './support/package-builder.ts'
import { soon } from './support/soon.ts'
import { buildZip, bytesOf } from './support/zip-builder.ts'

const LONGEST = 2_000

const survives = (bytes: Uint8Array): void =>
  soon(LONGEST, () => {
    try {
      readBook(bytes)
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error
    }
  })

const parts = {
  sheets: [
    {
      rows:
        '<row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f>A1&gt;"x"</f><v>1.25</v></c></row>' +
        '<row><c t="inlineStr"><is><r><t>甲</t></r><rPh><t>x</t></rPh></is></c><c t="d"><v>2020-01-01</v></c></row>' +
        '<row r="9"><c r="C9" s="1"><v>43000</v></c><c t="str"><v><![CDATA[乙]]></v></c><c t="e"><v>#N/A</v></c></row>',
      tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    },
    { rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' },
  ],
  strings: '<si><t>甲&amp;_x0041_</t></si><si><r><t>丙</t></r><rPh><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
  workbookPr: '<workbookPr date1904="1"/>',
}
const whole = buildPackage(parts)
const entries = packageEntries(parts)

/** Replaced, removed and inserted bytes. */
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    drop: fc.integer({ min: 0, max: 6 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom(
          '<',
          '>',
          '"',
          '/',
          '=',
          '<!--',
          '<![CDATA[',
          '<?',
          '</row>',
          '</c>',
          '<v>',
          '<row',
          '<si>',
          '<rPh>',
          '&#x',
          ':',
        )
        .map(bytesOf),
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

function edited(bytes: Uint8Array, changes: { at: number; drop: number; put: Uint8Array }[]): Uint8Array {
  let out = [...bytes]
  for (const { at, drop, put } of changes) {
    const where = at % (out.length + 1)
    out = [...out.slice(0, where), ...put, ...out.slice(where + drop)]
  }
  return Uint8Array.from(out)
}

describe('random damage', () => {
  test('to the file', () =>
    fc.assert(
      fc.property(edits, (changes) => survives(edited(whole, changes))),
      { numRuns: 2_000 },
    ))

  test('to the XML of one part, in a sound package', () =>
    fc.assert(
      fc.property(fc.nat(), edits, (n, changes) => {
        const broken = entries.map((entry, i) =>
          i === n % entries.length ? { ...entry, data: edited(bytesOf(entry.data), changes) } : entry,
        )
        survives(buildZip(broken))
      }),
      { numRuns: 3_000 },
    ))

  test('cut off anywhere', () => {
    for (let length = 0; length < whole.length; length += 7) survives(whole.subarray(0, length))
  })
})

describe('XML made to be slow', () => {
  const long = (piece: string): string => piece.repeat(400_000)
  const sheet = (xml: string): Uint8Array => buildPackage({ sheets: [{ xml }] })
  test.each([
    ['unclosed phonetic runs', buildPackage({ ...parts, strings: `<si>${long('<rPh>')}</si>` })],
    ['items never closed', buildPackage({ ...parts, strings: long('<si><r>') })],
    ['runs without end', buildPackage({ ...parts, strings: `<si>${long('<t')}</si>` })],
    [
      'open quotes in the list of sheets',
      buildPackage({ ...parts, parts: { 'xl/workbook.xml': long('<sheet "') } }),
    ],
    ['a tag without end', buildPackage({ ...parts, parts: { 'xl/workbook.xml': `<sheet ${long('a ')}` } })],
    [
      'an attribute without end',
      buildPackage({ ...parts, parts: { 'xl/workbook.xml': `<sheet ${long('a')}/>` } }),
    ],
    ['namespace declarations', sheet(`<a:b${long(' xmlns:')}`)],
    ['comments opened', sheet(long('<!--'))],
    ['signs without end', sheet(`<worksheet>${long('<')}`)],
    ['references to nothing', buildPackage({ ...parts, strings: `<si><t>${long('&#x')}</t></si>` })],
    ['escapes of Excel', buildPackage({ ...parts, strings: `<si><t>${long('_x00')}</t></si>` })],
    [
      'format codes',
      buildPackage({
        ...parts,
        styles: `<numFmts><numFmt numFmtId="170" formatCode="${long('[')}"/></numFmts>`,
      }),
    ],
    ['a declaration', sheet(`<?xml ${long('encoding ')}?><a/>`)],
    ['merges', sheet(`<worksheet><sheetData/>${long('<mergeCell ')}</worksheet>`)],
  ])('%s', (_, bytes) => survives(bytes))

  test('a far cell on every row is bounded', () => {
    let rows = ''
    for (let i = 1; i <= 20_000; i++) rows += `<row r="${i}"><c r="XFD${i}"><v>1</v></c></row>`
    survives(buildPackage({ sheets: [{ rows }] }))
  })
})
