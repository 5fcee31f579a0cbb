import { describe, expect, it } from 'vitest'
import { managementSystemClause } from '../../../../programmes/shandong-studio/clauses/SD-09-2.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { CRAFTSMAN, saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '管理创新型'

describe('rule SD-09-2', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review managementSystem']],
    ['/', ['review managementSystem']],
    ['无', ['review managementSystem']],
  ])('given %s: %j', (managementSystem, expected) => {
    expect(saysOf(managementSystemClause, 'SD', { studio: { category, managementSystem } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(managementSystemClause, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
    expect(saysOf(managementSystemClause, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('SD', { studio: { category, managementSystem: '见附件 8' } })
    expect(checklistOf(managementSystemClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(
      checklistOf(managementSystemClause, sheetsOf('SD', { studio: { category: '技术创新型' } })),
    ).toEqual([])
  })
})
