import { describe, expect, it } from 'vitest'
import { wayUp } from '../../../../programmes/jinan-studio/clauses/JN-05.ts'
import { saysOf } from '../../../support/studios.ts'

const both = {
  baseOpinion: '同意推荐',
  baseOpinionOn: '2026-05-10',
  systemOpinion: '同意推荐',
  systemOpinionOn: '2026-05-12',
  appliedOn: '2026-05-10',
}

describe('rule JN-05', () => {
  it.each([
    [{}, []],
    [{ systemOpinionOn: '2026-05-10' }, []],
    [{ systemOpinionOn: '2026-05-09' }, ['error systemOpinionOn']],
    [{ systemOpinionOn: '2026年5月' }, ['warning systemOpinionOn']],
    [{ baseOpinion: '无' }, ['error baseOpinion']],
    [{ systemOpinion: '不予推荐' }, ['review systemOpinion']],
    [{ systemOpinion: null, baseOpinionOn: null }, []],
    [{ appliedOn: '2026-05-12' }, []],
    [{ appliedOn: '2026-05-13' }, ['review appliedOn']],
    [{ appliedOn: '2026年5月' }, []],
    [{ appliedOn: null }, []],
    [{ appliedOn: '2026-05-13', systemOpinionOn: null }, []],
  ])('%j: %j', (studio, expected) => {
    expect(saysOf(wayUp, 'JN', { studio: { ...both, ...studio } })).toEqual(expected)
  })
})
