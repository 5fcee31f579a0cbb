import { describe, expect, it } from 'vitest'
import { serviceSystemClause } from '../../../../programmes/jinan-studio/clauses/JN-08-2.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule JN-08-2', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceSystem']],
    ['/', ['review serviceSystem']],
    ['无', ['review serviceSystem']],
  ])('given %s: %j', (serviceSystem, expected) => {
    expect(saysOf(serviceSystemClause, 'JN', { studio: { category, serviceSystem } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceSystemClause, 'JN', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('JN', { studio: { category, serviceSystem: '见附件 8' } })
    expect(checklistOf(serviceSystemClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(serviceSystemClause, sheetsOf('JN', { studio: { category: '技术创新型' } }))).toEqual(
      [],
    )
  })
})
