import { describe, expect, it } from 'vitest'
import { serviceConceptClause } from '../../../../programmes/jinan-studio/clauses/JN-08-1.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule JN-08-1', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceConcept']],
    ['/', ['review serviceConcept']],
    ['无', ['review serviceConcept']],
  ])('given %s: %j', (serviceConcept, expected) => {
    expect(saysOf(serviceConceptClause, 'JN', { studio: { category, serviceConcept } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceConceptClause, 'JN', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('JN', { studio: { category, serviceConcept: '见附件 8' } })
    expect(checklistOf(serviceConceptClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(serviceConceptClause, sheetsOf('JN', { studio: { category: '技术创新型' } }))).toEqual(
      [],
    )
  })
})
