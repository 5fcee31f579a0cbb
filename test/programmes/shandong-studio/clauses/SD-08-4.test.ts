import { describe, expect, it } from 'vitest'
import { serviceLeadClause } from '../../../../programmes/shandong-studio/clauses/SD-08-4.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { CRAFTSMAN, saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule SD-08-4', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceLead']],
    ['/', ['review serviceLead']],
    ['无', ['review serviceLead']],
  ])('given %s: %j', (serviceLead, expected) => {
    expect(saysOf(serviceLeadClause, 'SD', { studio: { category, serviceLead } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceLeadClause, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
    expect(saysOf(serviceLeadClause, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('SD', { studio: { category, serviceLead: '见附件 8' } })
    expect(checklistOf(serviceLeadClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(serviceLeadClause, sheetsOf('SD', { studio: { category: '技术创新型' } }))).toEqual([])
  })
})
