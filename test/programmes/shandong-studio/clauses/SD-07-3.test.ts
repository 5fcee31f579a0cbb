import { describe, expect, it } from 'vitest'
import { spreadClause } from '../../../../programmes/shandong-studio/clauses/SD-07-3.ts'
import { withValues } from '../../../support/rows.ts'
import { CRAFTSMAN, saysOf, type Won } from '../../../support/studios.ts'

const category = '技术创新型'
const proof = { scopeProof: '推广证明' }
const say = (won: readonly Won[], notice = withValues({})) =>
  saysOf(spreadClause, 'SD', { studio: { category }, won }, notice)

describe('rule SD-07-3', () => {
  it.each<[string, Won[], string[]]>([
    ['no achievements', [], ['error achievements+']],
    ['in the unit alone', [{ scope: '本单位', ...proof }], ['error achievements+']],
    ['in the trade of the city', [{ scope: '全市行业（系统）', ...proof }], []],
    ['in the nation', [{ scope: '本单位' }, { scope: '全国', ...proof }], []],
    ['not applied after all', [{ scope: '全市', applied: '否', ...proof }], ['error achievements+']],
    ['without proof', [{ scope: '全省' }], ['warning scopeProof']],
    ['one of two with proof', [{ scope: '全省' }, { scope: '全市', ...proof }], []],
    ['no scope given', [{ applied: '是' }], ['unjudged category']],
    ['nothing given of one', [{ scope: '本单位' }, { name: '装置' }], ['unjudged category']],
    ['no scope given, and not applied', [{ applied: '否' }], ['error achievements+']],
    ['no scope given of one, another is enough', [{ applied: '是' }, { scope: '全市', ...proof }], []],
    ['an unreadable scope, which reading reports', [{ scope: '大部分地区' }], []],
  ])('%s: %j', (_name, won, expected) => {
    expect(say(won)).toEqual(expected)
  })

  it('counts by the notice', () => {
    expect(say([{ scope: '全省', ...proof }], withValues({ 'sd-spread-achievements': 2 }))).toEqual([
      'error achievements+',
    ])
  })

  it('does not ask other studios', () => {
    expect(saysOf(spreadClause, 'SD', { studio: { category: '服务创新型' } })).toEqual([])
    expect(saysOf(spreadClause, 'SD', { studio: { category, type: CRAFTSMAN } })).toEqual([])
  })
})
