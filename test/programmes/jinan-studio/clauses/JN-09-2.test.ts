import { describe, expect, it } from 'vitest'
import { managementSystemClause } from '../../../../programmes/jinan-studio/clauses/JN-09-2.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '管理创新型'

describe('rule JN-09-2', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review managementSystem']],
    ['/', ['review managementSystem']],
    ['无', ['review managementSystem']],
  ])('given %s: %j', (managementSystem, expected) => {
    expect(saysOf(managementSystemClause, 'JN', { studio: { category, managementSystem } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(managementSystemClause, 'JN', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('JN', { studio: { category, managementSystem: '见附件 8' } })
    expect(checklistOf(managementSystemClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(
      checklistOf(managementSystemClause, sheetsOf('JN', { studio: { category: '技术创新型' } })),
    ).toEqual([])
  })
})
