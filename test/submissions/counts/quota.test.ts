import { describe, expect, it } from 'vitest'
import { quotaSheet } from '../../../office/report/quota-sheet.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../../programmes/shandong-studio/forms/studio-application.ts'
import { quotaOf } from '../../../submissions/counts/quota.ts'
import type { StudioType } from '../../../templates/values/vocabulary.ts'
import { allocated, decisionsOn, named, node, office, rowsOf } from '../support/node.ts'
import { hazardNode } from '../support/small-year.ts'

const numbers = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, i) => `N-${from + i}`)
const UNIT = '历下区总工会'

const city = (count: number, year?: number) =>
  node({
    programme: 'jinan-studio',
    sent: [
      {
        unit: UNIT,
        sheets: [rowsOf(jinanStudioApplication, [{ number: 'N-1', studio: '一', leader: '甲' }])],
      },
    ],
    office: [
      named(
        'jinan-studio',
        numbers(count).map((number) => ({
          unit: UNIT,
          number,
          studio: number,
          ...(year ? { namedYear: year } : {}),
        })),
      ),
    ],
  })

describe('the cap of the city', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 1],
    [13, 3],
  ])('of %d named, %d are over', (count, over) => {
    const { cap, names } = quotaOf(city(count))
    expect(cap).toMatchObject({ limit: 10, nominated: 1, named: count, over, outside: 0 })
    expect(names.map(({ standing }) => standing)).toEqual(
      numbers(count).map((_, i) => (i < 10 ? 'within' : 'over')),
    )
  })

  it('does not count a studio that the review turned down', () => {
    const failed = node({
      programme: 'jinan-studio',
      sent: [],
      office: [
        named(
          'jinan-studio',
          numbers(11).map((number, i) => ({
            unit: UNIT,
            number,
            studio: number,
            reviewResult: i === 3 ? '不通过' : '通过',
          })),
        ),
      ],
    })
    const { cap, names, rows } = quotaOf(failed)
    expect(cap).toMatchObject({ named: 10, over: 0 })
    expect(names.map(({ standing }) => standing).filter((s) => s !== 'within')).toEqual(['failed'])
    expect(rows.map((row) => row.named)).toEqual([10])
    const words = JSON.stringify(quotaSheet(failed, '', [], (path) => path).lines)
    expect(words).toContain('评审未通过，不计入的（1 家）')
    expect(words).not.toContain('alarm')
  })

  it('leaves out the names of another year', () => {
    expect(quotaOf(city(12, 2025)).cap).toMatchObject({ named: 0, over: 0 })
  })

  it('counts a name without a year in this one', () => {
    const undated = node({
      programme: 'jinan-studio',
      sent: [],
      office: [named('jinan-studio', [{ unit: UNIT, number: 'N-1', studio: '一', namedYear: null }])],
    })
    expect(quotaOf(undated).cap).toMatchObject({ named: 1 })
  })

  it('marks exactly the rows beyond it', () => {
    const lines = [...quotaSheet(city(12), '', [], (path) => path).lines]
    const alarmed = lines.filter((line) => 'tone' in line && line.tone === 'alarm')
    expect(alarmed.map((line) => 'cells' in line && line.cells[2])).toEqual(['N-11', 'N-12'])
    const clear = [...quotaSheet(city(10), '', [], (path) => path).lines]
    expect(JSON.stringify(clear)).not.toContain('alarm')
  })
})

const ORDINARY: StudioType = '劳模和工匠人才创新工作室'
const QILU: StudioType = '齐鲁工匠创新工作室'
const GREAT: StudioType = '齐鲁大工匠创新工作室'

const province = (types: readonly (StudioType | null)[]) =>
  node({
    programme: 'shandong-studio',
    sent: [
      {
        unit: '济南市总工会',
        sheets: [
          rowsOf(shandongStudioApplication, [{ number: 'N-31', studio: '第 31', leader: '甲', type: GREAT }]),
        ],
      },
    ],
    office: [
      named(
        'shandong-studio',
        types.map((type, i) => ({ unit: '济南市总工会', number: `N-${i + 1}`, studio: `第 ${i + 1}`, type })),
      ),
    ],
  })

describe('the cap of the province', () => {
  const thirty = Array<StudioType>(30).fill(ORDINARY)

  it('counts ordinary studios only', () => {
    const quota = quotaOf(province([QILU, ...thirty, QILU]))
    expect(quota.cap).toMatchObject({ limit: 30, nominated: 1, named: 30, over: 0, outside: 2 })
    expect(quota.names.filter(({ standing }) => standing === 'over')).toEqual([])
  })

  it('marks the thirty-first ordinary studio, wherever it stands', () => {
    const { cap, names } = quotaOf(province([...thirty, QILU, ORDINARY]))
    expect(cap).toMatchObject({ named: 31, over: 1, outside: 1 })
    expect(names.map(({ standing }) => standing).slice(30)).toEqual(['outside', 'over'])
  })

  it('takes a type that the list lacks from the application, and counts a studio of no known type', () => {
    const { names } = quotaOf(province([...thirty.slice(1), null, null]))
    // N-30 has no application; N-31 applied as a great craftsman's studio.
    expect(names.map(({ standing }) => standing).slice(29)).toEqual(['within', 'outside'])
  })

  it('does not bind a city, nor hazards', () => {
    const merged = node({
      programme: 'shandong-studio',
      place: '济南市总工会',
      level: '市级',
      sent: [
        {
          unit: UNIT,
          sheets: [rowsOf(shandongStudioApplication, [{ number: 'N-1', studio: '一', leader: '甲' }])],
        },
      ],
      naming: office('山东省总工会', [
        named('shandong-studio', [
          { unit: UNIT, number: 'N-1', studio: '一' },
          { unit: '青岛市总工会', number: 'N-1', studio: '他市' },
        ]),
      ]),
    })
    const quota = quotaOf(merged)
    expect(quota.cap).toBeNull()
    expect(quota.names.map(({ row }) => row.studio)).toEqual(['一'])
    expect(quotaOf(hazardNode()).cap).toBeNull()
  })
})

describe('allocations', () => {
  const merged = node({
    programme: 'jinan-studio',
    sent: [
      {
        unit: UNIT,
        sheets: [
          rowsOf(
            jinanStudioApplication,
            ['N-1', 'N-2', 'N-3'].map((number) => ({ number, studio: number, leader: '甲' })),
          ),
        ],
      },
      {
        unit: '某局工会',
        sheets: [rowsOf(jinanStudioApplication, [{ number: 'J-1', studio: 'J', leader: '乙' }])],
      },
    ],
    office: [
      allocated('jinan-studio', { 槐荫区总工会: [1, 1], [UNIT]: [1, 1] }),
      decisionsOn('jinan-studio', [
        [UNIT, 'N-1', 'N-1', '推荐'],
        [UNIT, 'N-2', 'N-2', '推荐'],
        [UNIT, 'N-3', 'N-3', '不推荐'],
      ]),
      named('jinan-studio', [{ unit: UNIT, number: 'N-1', studio: 'N-1' }]),
    ],
  })

  it('stand in their own order, then who else reported', () => {
    expect(quotaOf(merged).rows).toEqual([
      {
        unit: '槐荫区总工会',
        min: 1,
        max: 1,
        expected: true,
        reported: false,
        submitted: 0,
        recommended: 0,
        named: 0,
        room: 1,
      },
      {
        unit: UNIT,
        min: 1,
        max: 1,
        expected: true,
        reported: true,
        submitted: 3,
        recommended: 2,
        named: 1,
        room: -1,
      },
      {
        unit: '某局工会',
        min: null,
        max: null,
        expected: false,
        reported: true,
        submitted: 1,
        recommended: 0,
        named: 0,
        room: null,
      },
    ])
  })
})
