import { describe, expect, it } from 'vitest'
import { managementLeadClause } from '../../../../programmes/jinan-studio/clauses/JN-09-1.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '管理创新型'

describe('rule JN-09-1', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review managementLead']],
    ['/', ['review managementLead']],
    ['无', ['review managementLead']],
  ])('given %s: %j', (managementLead, expected) => {
    expect(saysOf(managementLeadClause, 'JN', { studio: { category, managementLead } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(managementLeadClause, 'JN', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('JN', { studio: { category, managementLead: '见附件 8' } })
    expect(checklistOf(managementLeadClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(managementLeadClause, sheetsOf('JN', { studio: { category: '技术创新型' } }))).toEqual(
      [],
    )
  })
})
