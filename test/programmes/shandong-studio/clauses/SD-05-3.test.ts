import { describe, expect, it } from 'vitest'
import { facilitiesClause } from '../../../../programmes/shandong-studio/clauses/SD-05-3.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

describe('rule SD-05-3', () => {
  it.each([
    ['电脑 2 台', []],
    ['电脑 2 台、车床 1 台', []],
    ['无', ['review facilities']],
    ['/', ['review facilities']],
    ['待定', ['review facilities']],
    [null, ['review facilities']],
  ])('facilities %j: %j', (facilities, expected) => {
    const sheets = [sheet(shandongStudioApplication, [{ number: 'A', facilities }])]
    expect(briefs(facilitiesClause, sheets)).toEqual(expected)
    expect(factsFor(facilitiesClause, sheets)).toEqual({ 设施清单: facilities ?? '未填' })
  })
})
