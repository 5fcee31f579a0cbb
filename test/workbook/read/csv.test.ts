/** Which separator a CSV text has, and the cells that it then has. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { readCsv } from '../../../workbook/read/csv.ts'

const rowsOf = (text: string): (readonly [number, ...Cell[]])[] =>
  readCsv(new TextEncoder().encode(text), '表', LIMITS).sheets[0]!.rows.map(({ number, cells }) => [
    number,
    ...cells,
  ])

describe('the separator', () => {
  it.each<[string, string, (readonly [number, ...Cell[]])[]]>([
    [
      'the only one',
      '甲;乙\n1;2',
      [
        [1, '甲', '乙'],
        [2, 1, 2],
      ],
    ],
    [
      'a tab',
      '甲\t乙\n1\t2,5',
      [
        [1, '甲', '乙'],
        [2, 1, '2,5'],
      ],
    ],
    [
      'none in a first line of words',
      '汇总表\n甲;乙\n1;2',
      [
        [1, '汇总表'],
        [2, '甲', '乙'],
        [3, 1, 2],
      ],
    ],
    [
      'that of most lines, though another stands more often in one',
      '甲,乙\n1,a;b;c;d;e\n3,4',
      [
        [1, '甲', '乙'],
        [2, 1, 'a;b;c;d;e'],
        [3, 3, 4],
      ],
    ],
    [
      'that of most lines, though another stands in the first',
      '甲,乙,丙;丁\n1;2\n3;4',
      [
        [1, '甲,乙,丙', '丁'],
        [2, 1, 2],
        [3, 3, 4],
      ],
    ],
    [
      'the more frequent one where all lines have both',
      '甲,乙;丙;丁\n1,2;3;4',
      [
        [1, '甲,乙', '丙', '丁'],
        [2, '1,2', 3, 4],
      ],
    ],
    [
      'a comma where nothing tells',
      '甲,乙;丙\n1,2;3',
      [
        [1, '甲', '乙;丙'],
        [2, 1, '2;3'],
      ],
    ],
    [
      'that outside quotes',
      '甲;乙\n"1,2,3";4\n"5,6";7',
      [
        [1, '甲', '乙'],
        [2, '1,2,3', 4],
        [3, '5,6', 7],
      ],
    ],
    [
      'that outside quotes over several lines',
      '甲;乙\n"1,2\n3,4\n5,6";7',
      [
        [1, '甲', '乙'],
        [2, '1,2\n3,4\n5,6', 7],
      ],
    ],
    [
      'the one that the file names',
      'sep=,\n甲;,乙;\n1;,2',
      [
        [1, '甲;', '乙;'],
        [2, '1;', 2],
      ],
    ],
    [
      'the one that the file names, in capitals',
      'SEP=|\n甲|乙\n1|2',
      [
        [1, '甲', '乙'],
        [2, 1, 2],
      ],
    ],
  ])('%s', (_name, text, rows) => {
    // Lines end in one way or another; what they hold is the same.
    for (const end of ['\n', '\r\n', '\r']) expect(rowsOf(text.replaceAll('\n', end))).toEqual(rows)
  })

  it('is not told by a line within', () => {
    expect(rowsOf('甲,乙\nsep=;\n1,2')).toEqual([
      [1, '甲', '乙'],
      [2, 'sep=;'],
      [3, 1, 2],
    ])
  })
})

describe('a row', () => {
  it('keeps its number below empty ones, and its cells up to the last that holds something', () => {
    expect(rowsOf('甲,乙\n\n,,\n1,,2,,')).toEqual([
      [1, '甲', '乙'],
      [4, 1, null, 2],
    ])
  })

  it.each<[string, Cell]>([
    ['1', 1],
    ['-1.5', -1.5],
    ['0', 0],
    ['007', '007'],
    ['1.50', '1.50'],
    ['1e3', '1e3'],
    ['370102198506150128', '370102198506150128'],
    ['123456789012345', 123456789012345],
    ['#N/A', { fault: '#N/A' }],
    ['#甲', '#甲'],
    ['"a ""b"""', 'a "b"'],
  ])('%s is %j', (text, cell) => {
    expect(rowsOf(`甲,乙\n${text},x`)[1]).toEqual([2, cell, 'x'])
  })
})
