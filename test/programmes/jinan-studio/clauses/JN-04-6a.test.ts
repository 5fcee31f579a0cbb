import { describe, expect, it } from 'vitest'
import { plans } from '../../../../programmes/jinan-studio/clauses/JN-04-6a.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (material3: string | null) => sheet(jinanStudioApplication, [{ number: 'A', material3 }])

describe('rule JN-04-6a', () => {
  it.each([
    ['有', []],
    ['无', ['review material3']],
    [null, []],
  ])('material %j: %j', (material, expected) => {
    expect(briefs(plans, [studio(material)])).toEqual(expected)
  })

  it('shows projects and goals', () => {
    const rows = [{ number: 'A', name: '甲', goal: '能耗下降 8%' }]
    expect(factsFor(plans, [studio('有'), sheet(projects, rows)])).toMatchObject({
      课题: '1 行，其中写明目标的 1 行',
      工作台账: '0 行',
    })
  })
})
