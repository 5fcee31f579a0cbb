/** Numbers and ISO days as the XML of a sheet writes them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoSerial, parseNumber } from '../../../workbook/read/number.ts'

const parsed = (text: string): number => {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`)
  return parseNumber(bytes, 3, bytes.length - 4)
}

describe('a number', () => {
  it.each([
    '0',
    '-0',
    '100',
    '999999999999999',
    '1234567890123456',
    '12345678901234567',
    '370102198506150128',
    '0.1234567890123456',
    '46143.123456789012',
    '1E3',
    '1.5e-7',
    '-2.50',
    '.5',
    '5.',
  ])('%s is the number that it writes', (text) => {
    expect(parsed(text)).toBe(Number(text) + 0)
  })

  it('of any number of digits is read to the last bit', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 })
    const point = fc.option(digits, { nil: undefined })
    fc.assert(
      fc.property(fc.boolean(), digits, point, (negative, whole, fraction) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`
        // Without a sign of its own for nought.
        expect(parsed(text)).toBe(Number(text) + 0)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['', '-', '.', '1.2.3', '1,5', '0x10', 'NaN', '1e', '--1'])('%j is none', (text) => {
    expect(parsed(text)).toBeNaN()
  })
})

describe('an ISO day or time', () => {
  it.each([
    ['2020-04-27', 43_948],
    ['2020-04-27T12:00', 43_948.5],
    ['T24:00', 1],
    ['T25:00', null],
    ['T23:59', (23 * 60 + 59) / 1440],
    ['T23:60', null],
    ['T00:00:59', 59 / 86_400],
    ['T00:00:60', null],
    ['2020-02-29', 43_890],
    ['2021-02-29', null],
    ['2020-13-01', null],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['PT36H', 1.5],
    ['P1D', 1],
    ['P', null],
    ['', null],
    ['Z', null],
    ['月底', null],
  ])('%s is %s', (text, serial) => {
    const found = isoSerial(text)
    if (serial === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(serial, 9)
  })
})
