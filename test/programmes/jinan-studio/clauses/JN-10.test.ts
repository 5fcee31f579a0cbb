import { describe, expect, it } from 'vitest'
import { materialsClause } from '../../../../programmes/jinan-studio/clauses/JN-10.ts'
import { saysOf } from '../../../support/studios.ts'

const all = {
  material1: '有',
  material2: '有',
  material3: '有',
  material4: '有',
  material5: '有',
  material6: '有',
}

describe('rule JN-10', () => {
  it.each([
    [{}, []],
    [{ material7: '无' }, []],
    [{ material1: '无' }, ['error material1']],
    [{ material6: '无', material2: '无' }, ['error material2', 'error material6']],
    [{ material2: '无' }, ['error material2']],
    [{ material3: '无' }, ['error material3']],
    [{ material4: '无' }, ['error material4']],
    [{ material5: '无' }, ['error material5']],
    [{ material6: '无' }, ['error material6']],
    [{ material3: null }, []],
    [{ material3: '部分' }, []],
    [{ material1: '是', material7: '有' }, []],
  ])('%j: %j (reading reports blanks)', (studio, expected) => {
    expect(saysOf(materialsClause, 'JN', { studio: { ...all, ...studio } })).toEqual(expected)
  })
})
