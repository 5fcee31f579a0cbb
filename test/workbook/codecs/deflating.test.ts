/** A part that is packed piece by piece is the part that would have been packed whole, in Node and in a page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import type { Codec } from '../../../workbook/zip/codec.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { NewZip } from '../../../workbook/zip/zip-write.ts'

const NAME = 'xl/worksheets/sheet1.xml'

function packed(codec: Codec, pieces: readonly Uint8Array[]): Uint8Array {
  const zip = new NewZip(codec)
  const part = zip.begin(NAME)
  for (const piece of pieces) part.add(piece)
  part.end()
  return zip.bytes()
}

/** Much of it as it stood before, some of it as far back as deflate looks and further. */
const pieceOf = (index: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at % 50 === 0 ? index : (at * 7 + (at >> 8)) & 0x3f))

describe.each([
  ['Node', nodeCodec],
  ['a page', browserCodec],
])('in %s', (_, codec) => {
  it('any pieces come back as one part', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
        // Its checksum is verified as it is read.
        const read = openZip(packed(codec, pieces), nodeCodec, LIMITS).read(NAME)!
        expect([...read]).toEqual(pieces.flatMap((piece) => [...piece]))
      }),
    )
  })

  it('long pieces take hardly more room than the whole', () => {
    const pieces = [200_000, 1000, 90_000, 150_000].map((length, index) => pieceOf(index, length))
    const whole = new Uint8Array(Buffer.concat(pieces))
    const own = packed(codec, pieces)
    expect(Buffer.compare(openZip(own, nodeCodec, LIMITS).read(NAME)!, whole)).toBe(0)
    expect(own.length).toBeLessThan(packed(codec, [whole]).length * 1.1)
    expect(Buffer.compare(packed(codec, pieces), own)).toBe(0)
  })
})
