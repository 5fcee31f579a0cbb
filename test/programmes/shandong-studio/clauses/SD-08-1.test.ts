import { describe, expect, it } from 'vitest'
import { serviceConceptClause } from '../../../../programmes/shandong-studio/clauses/SD-08-1.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { CRAFTSMAN, saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule SD-08-1', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceConcept']],
    ['/', ['review serviceConcept']],
    ['无', ['review serviceConcept']],
  ])('given %s: %j', (serviceConcept, expected) => {
    expect(saysOf(serviceConceptClause, 'SD', { studio: { category, serviceConcept } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceConceptClause, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
    expect(saysOf(serviceConceptClause, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('SD', { studio: { category, serviceConcept: '见附件 8' } })
    expect(checklistOf(serviceConceptClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(serviceConceptClause, sheetsOf('SD', { studio: { category: '技术创新型' } }))).toEqual(
      [],
    )
  })
})
