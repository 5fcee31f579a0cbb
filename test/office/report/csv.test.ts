import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../office/report/csv.ts'
import { masked } from '../../../templates/values/mask.ts'

const parse = (text: string): string[][] => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data

describe('csv', () => {
  it('begins with a BOM, so that Excel reads the Chinese', () => {
    expect(csv(['单位'], [['甲']])).toBe('\uFEFF单位\r\n甲\r\n')
  })

  it.each(['=1+1', '+86', '-5', '@sum', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠a'])(
    '%j cannot run as a formula',
    (cell) => {
      expect(parse(csv(['a', 'b'], [[cell, 'x']]))[1]).toEqual([`'${cell}`, 'x'])
    },
  )

  it.each([0, 1, 499, 500, 501, 1001])('has a line each for %i rows, and none that is empty', (count) => {
    const rows = Array.from({ length: count }, (_, index) => [index, `甲${index}`])
    const lines = csv(['a', 'b'], rows).slice(1).split('\r\n')
    expect(lines).toEqual(['a,b', ...rows.map((row) => row.join(',')), ''])
  })

  it('gives back whatever text went in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const safe = rows.map((row) => ['x', ...row.map((cell) => `·${cell}`)])
        expect(Papa.parse(csv(['a', 'b', 'c'], safe).slice(1)).data.slice(1, -1)).toEqual(safe)
      }),
    )
  })
})

describe('masked', () => {
  it.each([
    ['370102198506150128', 'identity', '370102********0128'],
    ['13805310000', 'phone', '138****0000'],
    ['6212280200141664948', 'account', '***************4948'],
    ['1234', 'identity', '****'],
  ] as const)('%s as %s', (value, mask, shown) => {
    expect(masked(value, mask)).toBe(shown)
  })
})
