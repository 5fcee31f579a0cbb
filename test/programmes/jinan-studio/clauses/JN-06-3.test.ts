import { describe, expect, it } from 'vitest'
import { unit } from '../../../../programmes/jinan-studio/clauses/JN-06-3.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { ENTERPRISES } from '../../../../templates/values/vocabulary.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const SOUND = {
  number: 'A',
  unitNature: '私营企业',
  unionFoundedOn: '2010-03-01',
  unionTermEnds: '2027-03-01',
  appliedOn: '2026-05-20',
}

const studio = (cells: object) => [sheet(jinanStudioApplication, [{ ...SOUND, ...cells }])]

describe('rule JN-06-3', () => {
  it.each([
    [{}, []],
    [{ unitNature: '事业单位' }, []],
    [{ unitNature: '机关' }, ['error unitNature']],
    [{ unitNature: '社团' }, ['error unitNature']],
    [{ unitNature: '民办非企业单位' }, ['error unitNature']],
    [{ unitNature: '其他' }, ['error unitNature']],
    [{ unitNature: null }, []],
    [{ unionFoundedOn: '2026-05-21' }, ['error unionFoundedOn']],
    [{ unionFoundedOn: '2026-05-20' }, []],
    [{ unionFoundedOn: '2026年5月' }, ['warning unionFoundedOn']],
    [{ unionFoundedOn: '早年' }, []],
    [{ unionFoundedOn: null }, []],
    [{ unionTermEnds: '2026-05-20' }, []],
    [{ unionTermEnds: '2026-05-19' }, ['warning unionTermEnds']],
    [{ unionTermEnds: '2026年5月' }, ['warning unionTermEnds']],
    [{ unionTermEnds: '2026年6月' }, []],
    [{ unionTermEnds: null }, ['unjudged unionTermEnds']],
    [{ appliedOn: null }, []],
    [{ unitNature: '机关', unionTermEnds: '2026-05-19' }, ['error unitNature', 'warning unionTermEnds']],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(unit, studio(cells))).toEqual(expected)
  })

  it.each(ENTERPRISES.map((nature) => [nature]))('lets a %s apply', (unitNature) => {
    expect(briefs(unit, studio({ unitNature }))).toEqual([])
  })
})
