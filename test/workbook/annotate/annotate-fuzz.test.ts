/** Damaged packages are refused or marked, never anything else; what is marked can be cleaned and read. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { annotateBook, cleanBook, marksInBook } from '../../../workbook/codecs/node.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { marksFor, partsOf, planOf, read, unmarked } from '../support/annotate.ts'
import { buildZip } from '../support/zip-builder.ts'

function unlessRefused<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError)
    return undefined
  }
}

const PIECES = [
  '',
  '<',
  '>',
  '/>',
  '"',
  '<!--',
  '<![CDATA[',
  '</',
  '<x>',
  'count="x"',
  'r:id="rId9"',
  '\u0000',
  '&',
  '<dxfs/>',
]

it.each(unmarked)('with parts of %s cut and mixed', (path) => {
  const original = read(path)
  const marks = marksFor(original)
  const parts = [...partsOf(original)]
  const damage = fc.record({
    part: fc.nat(parts.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    piece: fc.constantFrom(...PIECES),
  })
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const entries = parts.map(([name, { content }], i) => {
        let text = new TextDecoder().decode(content)
        for (const { part, at, length, piece } of damages) {
          const from = Math.floor(at * text.length)
          if (part === i && !name.endsWith('.png'))
            text = text.slice(0, from) + piece + text.slice(from + length)
        }
        return { name, data: name.endsWith('.png') ? content : text }
      })
      const damaged = buildZip(entries)
      const marked = unlessRefused(() => annotateBook(damaged, planOf(marks)))
      unlessRefused(() => cleanBook(damaged))
      unlessRefused(() => marksInBook(damaged))
      if (marked !== undefined) unlessRefused(() => cleanBook(marked.bytes))
    }),
    { numRuns: 40 },
  )
})
