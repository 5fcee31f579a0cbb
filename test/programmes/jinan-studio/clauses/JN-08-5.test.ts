import { describe, expect, it } from 'vitest'
import { serviceRecognitionClause } from '../../../../programmes/jinan-studio/clauses/JN-08-5.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const category = '服务创新型'

describe('rule JN-08-5', () => {
  it.each([
    ['见附件 8', []],
    [null, ['review serviceRecognition']],
    ['/', ['review serviceRecognition']],
    ['无', ['review serviceRecognition']],
  ])('given %s: %j', (serviceRecognition, expected) => {
    expect(saysOf(serviceRecognitionClause, 'JN', { studio: { category, serviceRecognition } })).toEqual(
      expected,
    )
  })

  it('does not ask other studios', () => {
    expect(saysOf(serviceRecognitionClause, 'JN', { studio: { category: '技术创新型' } })).toEqual([])
  })

  it('puts what is said before the reviewer', () => {
    const sheets = sheetsOf('JN', { studio: { category, serviceRecognition: '见附件 8' } })
    expect(checklistOf(serviceRecognitionClause, sheets)).toMatchObject([{ facts: [{ value: '见附件 8' }] }])
    expect(
      checklistOf(serviceRecognitionClause, sheetsOf('JN', { studio: { category: '技术创新型' } })),
    ).toEqual([])
  })
})
