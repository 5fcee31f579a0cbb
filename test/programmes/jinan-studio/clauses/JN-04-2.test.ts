import { describe, expect, it } from 'vitest'
import { systems } from '../../../../programmes/jinan-studio/clauses/JN-04-2.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ALL = { trainingSystem: '有', researchSystem: '是', mentoringSystem: '有', incentiveSystem: '有' }

const studio = (cells: object) => [sheet(jinanStudioApplication, [{ number: 'A', ...ALL, ...cells }])]

describe('rule JN-04-2', () => {
  it.each([
    [{}, []],
    [{ trainingSystem: '无' }, ['error trainingSystem']],
    [{ researchSystem: '否' }, ['error researchSystem']],
    [{ mentoringSystem: '无' }, ['error mentoringSystem']],
    [{ incentiveSystem: '无' }, ['error incentiveSystem']],
    [{ incentiveSystem: null }, []],
    [{ incentiveSystem: '正在制定' }, []],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(systems, studio(cells))).toEqual(expected)
  })

  it('leaves the walls to the reviewer', () => {
    expect(factsFor(systems, studio({}))).toMatchObject({ 学习培训制度: '有', 上墙照片: '未填' })
  })
})
