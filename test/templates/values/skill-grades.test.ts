import { describe, expect, it } from 'vitest'
import { choice } from '../../../templates/sheet/column-kinds.ts'
import {
  SKILL_GRADE_SPELLINGS,
  SKILL_GRADES,
  UNSETTLED_GRADES,
} from '../../../templates/values/vocabulary.ts'

const column = choice(SKILL_GRADES, {
  header: ['等级'],
  fill: '选',
  spellings: SKILL_GRADE_SPELLINGS,
  unsettled: UNSETTLED_GRADES,
})

describe('the ladder of skill grades', () => {
  it('has eight rungs, and 三级 stands above 四级', () => {
    expect(SKILL_GRADES).toHaveLength(8)
    expect(SKILL_GRADES.indexOf('三级/高级工')).toBeGreaterThan(SKILL_GRADES.indexOf('四级/中级工'))
    expect(SKILL_GRADES.at(-1)).toBe('首席技师')
  })

  it.each([
    ['高级工', '三级/高级工'],
    ['三级', '三级/高级工'],
    ['三级（高级工）', '三级/高级工'],
    ['高级工(三级)', '三级/高级工'],
    ['高级工/三级', '三级/高级工'],
    ['国家职业资格三级', '三级/高级工'],
    ['职业资格二级', '二级/技师'],
    ['技师', '二级/技师'],
    ['高级技师', '一级/高级技师'],
    ['高级技师/一级', '一级/高级技师'],
    ['特级技师', '特级技师'],
    ['首席技师', '首席技师'],
    ['中级工', '四级/中级工'],
    ['学徒工', '学徒工'],
  ])('%s is read as %s', (cell, value) => {
    expect(column.parse(cell)).toEqual({ value })
  })

  it.each([['高级'], ['高级工程师'], [' 高级 职称']])('%s is left to a person, as it stands', (cell) => {
    expect(column.parse(cell)).toEqual({ value: cell.replaceAll(' ', '') })
    expect(column.options).not.toContain(cell)
  })

  it.each([['中级'], ['工程师'], ['八级工']])('%s is asked, not guessed', (cell) => {
    expect(column.parse(cell)).toHaveProperty('unreadable')
  })
})
