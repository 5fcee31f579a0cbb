import { describe, expect, it } from 'vitest'
import { provinceAdopted } from '../../../rules/clauses/SD-09-3.ts'
import { checklistOf } from '../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../support/studios.ts'

const category = '管理创新型'

describe('rule SD-09-3', () => {
  it.each([
    [{ adoptionProof: '采纳证明', adoptionScope: '全省行业' }, []],
    [{ adoptionProof: '采纳证明' }, []],
    [{ adoptionProof: '采纳证明', adoptionScope: '本单位' }, ['review adoptionScope']],
    [{ adoptionProof: '无' }, ['error adoptionProof']],
    [{}, ['error adoptionProof']],
  ])('%j: %j', (studio, expected) => {
    expect(saysOf(provinceAdopted, 'SD', { studio: { category, ...studio } })).toEqual(expected)
  })

  it('does not ask other categories', () => {
    expect(saysOf(provinceAdopted, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts the proof before the reviewer only where there is one', () => {
    const facts = { adoptionProof: '批示', adoptedBy: '省工信厅', adoptedOn: '2025-06-01' }
    const [item] = checklistOf(provinceAdopted, sheetsOf('SD', { studio: { category, ...facts } }))
    expect(item?.facts.map(({ value }) => value)).toEqual(['批示', '省工信厅', '2025-06-01', '未填'])
    expect(checklistOf(provinceAdopted, sheetsOf('SD', { studio: { category } }))).toEqual([])
  })
})
