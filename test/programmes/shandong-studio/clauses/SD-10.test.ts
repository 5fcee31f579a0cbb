import { describe, expect, it } from 'vitest'
import { materialsClause } from '../../../../programmes/shandong-studio/clauses/SD-10.ts'
import { CRAFTSMAN, GREAT, saysOf } from '../../../support/studios.ts'

const all = {
  material1: '有',
  material2: '有',
  material3: '有',
  material4: '有',
  material5: '有',
  material6: '有',
  sealed: '是',
}
const say = (studio: object) => saysOf(materialsClause, 'SD', { studio: { ...all, ...studio } })

describe('rule SD-10', () => {
  it.each([
    [{}, []],
    [{ material7: '无' }, []],
    [{ material1: '无' }, ['error material1']],
    [{ material6: '无' }, ['error material6']],
    [{ material3: null }, ['error material3']],
    [{ material2: '无', material5: null }, ['error material2', 'error material5']],
    [{ material4: '大概' }, []],
    [{ sealed: '否' }, ['error sealed']],
    [{ sealed: null }, ['error sealed']],
  ])('%j: %j', (studio, expected) => {
    expect(say(studio)).toEqual(expected)
  })

  it.each([CRAFTSMAN, GREAT])('asks none of a %s', (type) => {
    expect(saysOf(materialsClause, 'SD', { studio: { type } })).toEqual([])
  })
})
