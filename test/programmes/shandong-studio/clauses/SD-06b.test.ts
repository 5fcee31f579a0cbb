import { describe, expect, it } from 'vitest'
import { craftsmanStudios } from '../../../../programmes/shandong-studio/clauses/SD-06b.ts'
import { craftsmanRoster } from '../../../../programmes/shandong-studio/forms/roster.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const A = '370102198506150128'
const B = '37010219900307018X'

const studio = (leader: string, leaderIdentity: string | null = null, type = '齐鲁工匠创新工作室') => ({
  programme: '山东省创新工作室',
  namedYear: 2026,
  studio: `${leader}工作室`,
  type,
  leader,
  leaderIdentity,
})

describe('rule SD-06b', () => {
  it.each([
    ['one each', [studio('张三', A), studio('李四', B)], []],
    ['two for one number', [studio('张三', A), studio('张 三', A)], ['error studio#2']],
    ['two for one number under two names', [studio('张三', A), studio('张山', A)], ['error studio#2']],
    ['two for one name', [studio('张三'), studio('张三')], ['error studio#2']],
    ['two for one name, one without a number', [studio('张三', A), studio('张三')], ['error studio#2']],
    [
      'two for one number, the first turned down by the review',
      [{ ...studio('张三', A), reviewResult: '不通过' }, studio('张三', A)],
      [],
    ],
    ['namesakes', [studio('张三', A), studio('张三', B)], []],
    [
      'three for one',
      [studio('张三', A), studio('张三', A), studio('张三', A)],
      ['error studio#2', 'error studio#3'],
    ],
    ['one person under both titles', [studio('张三', A), studio('张三', A, '齐鲁大工匠创新工作室')], []],
    [
      'two ordinary studios of one leader',
      [studio('张三', A, '劳模和工匠人才创新工作室'), studio('张三', A, '劳模和工匠人才创新工作室')],
      [],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(briefs(craftsmanStudios, [sheet(namingList, rows)])).toEqual(expected)
  })

  it.each([
    ['is to be named', { name: '张三', identity: A }, []],
    ['has none', { name: '王五', identity: null }, ['info name']],
    ['has one already', { name: '王五', status: '已创建' }, []],
    ['has one already by name', { name: '王五', studio: '王五工作室' }, []],
    ['is of another year', { name: '王五', year: 2025 }, []],
    ['is a namesake of another title', { name: '张三', title: '齐鲁大工匠' }, ['info name']],
  ])('a craftsman whose studio %s', (_name, other, expected) => {
    const roster = { year: 2026, title: '齐鲁工匠', ...other }
    const sheets = [sheet(namingList, [studio('张三', A)]), sheet(craftsmanRoster, [roster])]
    expect(briefs(craftsmanStudios, sheets)).toEqual(expected)
  })
})
