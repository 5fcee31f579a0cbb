import { describe, expect, it } from 'vitest'
import { skills } from '../../../../programmes/shandong-studio/clauses/SD-07-4.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '技术创新型'

describe('rule SD-07-4', () => {
  it.each([
    [{ trained: 80, promoted: 0, apprentices: 0 }, []],
    [{ apprentices: 1 }, []],
    [{ trained: 0, promoted: 0, apprentices: 0 }, ['review trained']],
    [{}, ['review trained']],
    [{ trained: '若干' }, []],
  ])('%j: %j', (studio, expected) => {
    expect(saysOf(skills, 'SD', { studio: { category, ...studio } })).toEqual(expected)
  })

  it('does not ask other categories', () => {
    expect(saysOf(skills, 'SD', { studio: { category: '管理创新型' } })).toEqual([])
  })

  it('puts the figures before the reviewer, none filled too', () => {
    const sheets = sheetsOf('SD', { studio: { category, trained: 80 } })
    expect(checklistOf(skills, sheets)[0]?.facts[0]).toEqual({ name: '培训人次', value: '80' })
    expect(checklistOf(skills, sheetsOf('SD', { studio: { category } }))).toHaveLength(1)
  })
})
