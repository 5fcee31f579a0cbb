import { describe, expect, it } from 'vitest'
import { appliedClause } from '../../../../programmes/jinan-studio/clauses/JN-07-3.ts'
import { saysOf, type Won } from '../../../support/studios.ts'

const category = '技术创新型'

describe('rule JN-07-3', () => {
  it.each<[string, Won[], string[]]>([
    ['no achievements', [], ['error achievements+']],
    ['applied', [{ applied: '是' }], []],
    ['applied in the unit', [{ scope: '本单位' }], []],
    ['not applied', [{ applied: '否', scope: '全市' }], ['error achievements+']],
    ['nothing given', [{ name: '装置' }], ['unjudged category']],
    [
      'nothing said of one, the other not applied',
      [{ name: '装置' }, { applied: '否' }],
      ['unjudged category'],
    ],
    ['nothing given of one, another applied', [{ name: '装置' }, { applied: '是' }], []],
    ['unreadable, which reading reports', [{ applied: '大概' }], []],
  ])('%s: %j', (_name, won, expected) => {
    expect(saysOf(appliedClause, 'JN', { studio: { category }, won })).toEqual(expected)
  })

  it('does not ask other categories', () => {
    expect(saysOf(appliedClause, 'JN', { studio: { category: '服务创新型' } })).toEqual([])
  })
})
