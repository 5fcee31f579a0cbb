import { describe, expect, it } from 'vitest'
import { place } from '../../../../programmes/jinan-studio/clauses/JN-04-1.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { checklistOf } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ALL = {
  number: 'A',
  address: '示范路 1 号 101 室',
  area: 60,
  hasPlaque: '是',
  hasOrganization: '是',
  hasDuties: '是',
  hasGoals: '是',
  hasRules: '是',
  facilities: '电脑 2 台',
}

const studio = (cells: object) => [sheet(jinanStudioApplication, [{ ...ALL, ...cells }])]

describe('rule JN-04-1', () => {
  it.each([
    [{}, []],
    [{ area: 0 }, ['error area']],
    [{ area: 1 }, []],
    [{ address: '无' }, ['error address']],
    [{ hasGoals: '否' }, ['error hasGoals']],
    [{ facilities: '无' }, ['error facilities']],
    [{ area: 0, hasPlaque: '否', facilities: '/' }, ['error area', 'error hasPlaque', 'error facilities']],
    [{ facilities: null, address: null, hasPlaque: null }, []],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(place, studio(cells))).toEqual(expected)
    expect(checklistOf(place, studio(cells))).toHaveLength(expected.length === 0 ? 1 : 0)
  })
})
