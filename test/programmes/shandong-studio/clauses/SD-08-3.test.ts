import { describe, expect, it } from 'vitest'
import { serviceBrandName } from '../../../../programmes/shandong-studio/clauses/SD-08-3.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { CRAFTSMAN, saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule SD-08-3', () => {
  it.each([
    ['见附件 8', []],
    [null, ['warning serviceBrand']],
    ['/', ['warning serviceBrand']],
    ['无', ['warning serviceBrand']],
  ])('given %s: %j', (serviceBrand, expected) => {
    expect(saysOf(serviceBrandName, 'SD', { studio: { category, serviceBrand } })).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceBrandName, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
    expect(saysOf(serviceBrandName, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('SD', { studio: { category, serviceBrand: '见附件 8' } })
    expect(checklistOf(serviceBrandName, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(checklistOf(serviceBrandName, sheetsOf('SD', { studio: { category: '技术创新型' } }))).toEqual([])
  })
})
