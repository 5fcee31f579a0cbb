/** What Node supplies to the reader and what the browser does keep one contract. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'

const deflated = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(bytes))

describe.each([
  ['Node', nodeCodec.inflate],
  ['the browser', browserCodec.inflate],
] as const)('%s', (_, inflate) => {
  test('gives back what was deflated', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 40 }), (piece, times) => {
        const bytes = Uint8Array.from({ length: piece.length * times }, (_, i) => piece[i % piece.length]!)
        expect(inflate(deflated(bytes), bytes.length)).toEqual(bytes)
      }),
    ))

  test('nothing', () => expect(inflate(deflated(new Uint8Array()), 0)).toEqual(new Uint8Array()))

  test.each([-1, 1, 1000])('throws where the declared size is off by %i', (off) => {
    const bytes = new TextEncoder().encode('创新工作室'.repeat(300))
    expect(() => inflate(deflated(bytes), bytes.length + off)).toThrow()
  })

  test('throws on data cut off, at every length', () => {
    const bytes = new TextEncoder().encode('创新工作室，领衔人'.repeat(20))
    const whole = deflated(bytes)
    for (let length = 0; length < whole.length; length++)
      expect(() => inflate(whole.subarray(0, length), bytes.length)).toThrow()
  })

  test('a bomb that declares little is ended early', () => {
    const bomb = deflated(new Uint8Array(256 << 20))
    const before = process.memoryUsage().arrayBuffers
    expect(() => inflate(bomb, 1000)).toThrow()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 << 20)
  })

  test('random bytes give the declared size or throw', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 600 }), (bytes, size) => {
        let length = size
        try {
          length = inflate(bytes, size).length
        } catch {
          // A refusal is as good.
        }
        expect(length).toBe(size)
      }),
    ))
})
