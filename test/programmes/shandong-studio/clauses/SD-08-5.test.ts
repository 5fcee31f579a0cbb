import { describe, expect, it } from 'vitest'
import { serviceRecognitionClause } from '../../../../programmes/shandong-studio/clauses/SD-08-5.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { CRAFTSMAN, saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule SD-08-5', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceRecognition']],
    ['/', ['review serviceRecognition']],
    ['无', ['review serviceRecognition']],
  ])('given %s: %j', (serviceRecognition, expected) => {
    expect(saysOf(serviceRecognitionClause, 'SD', { studio: { category, serviceRecognition } })).toEqual(
      expected,
    )
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceRecognitionClause, 'SD', { studio: { category: '技术创新型' } })).toEqual([])
    expect(saysOf(serviceRecognitionClause, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('SD', { studio: { category, serviceRecognition: '见附件 8' } })
    expect(checklistOf(serviceRecognitionClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(
      checklistOf(serviceRecognitionClause, sheetsOf('SD', { studio: { category: '技术创新型' } })),
    ).toEqual([])
  })
})
