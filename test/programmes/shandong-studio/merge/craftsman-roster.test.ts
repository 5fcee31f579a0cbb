import { describe, expect, it } from 'vitest'
import { craftsmanRoster } from '../../../../programmes/shandong-studio/forms/roster.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { onCraftsmanRoster } from '../../../../programmes/shandong-studio/merge/craftsman-roster.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const CRAFT = '齐鲁工匠创新工作室'
const GREAT = '齐鲁大工匠创新工作室'
const A = '370102198506150128'
const B = '37010219900307018X'

const studio = (cells: object) =>
  sheet(shandongStudioApplication, [
    { number: 'A', type: CRAFT, leader: '张三', leaderIdentity: A, craftsmanYear: 2018, ...cells },
  ])

const office = (...rows: readonly object[]) =>
  sheet(
    craftsmanRoster,
    rows.map((row) => ({ year: 2018, name: '张三', title: '齐鲁工匠', identity: A, ...row })),
    { unit: '山东省总工会' },
  )

describe('rule merge/craftsman-roster', () => {
  it.each([
    ['the same name, number and title', {}, [{}], []],
    ['a number with a small x', { leaderIdentity: B.toLowerCase() }, [{ identity: B }], []],
    ['another number', { leaderIdentity: B }, [{}], ['error leaderIdentity']],
    ['another name', { leader: '李四' }, [{}], ['error leader']],
    ['another title than the type asks', { type: GREAT }, [{}], ['error leader']],
    ['a great craftsman with a craftsman’s studio', {}, [{ title: '齐鲁大工匠' }], ['error leader']],
    ['one of two namesakes', {}, [{ identity: B }, {}], []],
    ['no number in the application', { leaderIdentity: null }, [{}], ['review leader']],
    ['no number on the roster', {}, [{ identity: null }], ['review leader']],
    [
      'neither, but the same unit',
      { leaderIdentity: null, employer: '甲厂' },
      [{ identity: null, employer: '甲厂' }],
      ['info leader'],
    ],
    ['another year of naming', { craftsmanYear: 2019 }, [{}], ['review craftsmanYear']],
    ['no year of naming', { craftsmanYear: null }, [{}], []],
    ['one of two years of naming', {}, [{ year: 2020 }, {}], []],
    ['the ordinary type', { type: '劳模和工匠人才创新工作室', leader: '李四' }, [{}], []],
    ['no leader', { leader: null }, [{}], []],
    ['a number that Excel has rounded', { leaderIdentity: 370102198506150100 }, [{}], []],
  ])('%s', (_name, cells, rows, expected) => {
    expect(briefs(onCraftsmanRoster, [studio(cells), office(...rows)])).toEqual(expected)
  })

  it('waits where no roster is at hand', () => {
    expect(briefs(onCraftsmanRoster, [studio({})])).toEqual(['unjudged leader'])
    expect(briefs(onCraftsmanRoster, [studio({ type: '劳模和工匠人才创新工作室' })])).toEqual([])
  })

  it('cites the clause that it enforces, and shows the line of the roster', () => {
    const [found] = findingsOf(onCraftsmanRoster, [studio({ type: GREAT }), office({})])
    expect(found).toMatchObject({
      rule: 'merge/craftsman-roster',
      article: '第六条（三）',
      message: '名册上张三的称号是齐鲁工匠，工作室类型要求齐鲁大工匠',
    })
    expect(found?.related).toHaveLength(1)
  })
})
