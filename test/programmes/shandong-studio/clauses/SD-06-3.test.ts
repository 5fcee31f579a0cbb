import { describe, expect, it } from 'vitest'
import { craftsmanLeads } from '../../../../programmes/shandong-studio/clauses/SD-06-3.ts'
import { craftsmanRoster } from '../../../../programmes/shandong-studio/forms/roster.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const CRAFT = '齐鲁工匠创新工作室'
const GREAT = '齐鲁大工匠创新工作室'
const ORDINARY = '劳模和工匠人才创新工作室'
const A = '370102198506150128'
const B = '37010219900307018X'

describe('rule SD-06-3', () => {
  it.each([
    [CRAFT, '齐鲁工匠', null, []],
    [GREAT, '齐鲁大工匠', null, []],
    [GREAT, '齐鲁工匠', null, ['error craftsmanTitle']],
    [CRAFT, '齐鲁大工匠', null, ['error craftsmanTitle']],
    [CRAFT, null, null, ['unjudged craftsmanTitle']],
    [CRAFT, null, '济南市劳动模范、齐鲁工匠', []],
    [GREAT, null, '齐鲁工匠', ['unjudged craftsmanTitle']],
    [CRAFT, '大国工匠', null, []],
    [CRAFT, '齐鲁大工匠', '济南市劳动模范、齐鲁工匠', ['review craftsmanTitle']],
    [GREAT, '齐鲁工匠', '齐鲁大工匠', ['review craftsmanTitle']],
    [GREAT, '齐鲁工匠', '齐鲁工匠', ['error craftsmanTitle']],
    [ORDINARY, null, null, []],
    [ORDINARY, '齐鲁工匠', null, []],
    [null, null, null, []],
  ])('type %s, title %s, honours %s: %j', (type, craftsmanTitle, honour, expected) => {
    const rows = [{ number: 'A', type, craftsmanTitle, honour, leader: '张三' }]
    expect(briefs(craftsmanLeads, [sheet(shandongStudioApplication, rows)])).toEqual(expected)
  })

  const named = (cells: object) =>
    sheet(namingList, [
      {
        programme: '山东省创新工作室',
        namedYear: 2026,
        type: CRAFT,
        leader: '张三',
        leaderIdentity: A,
        ...cells,
      },
    ])
  const roster = (...rows: readonly object[]) =>
    sheet(
      craftsmanRoster,
      rows.map((row) => ({ year: 2026, name: '张三', title: '齐鲁工匠', identity: A, ...row })),
    )

  it.each([
    ['on the roster', {}, [{}], []],
    ['on it with a space in the name', { leader: '张 三' }, [{}], []],
    ['not on it', { leader: '李四' }, [{}], ['error leader']],
    ['a namesake', { leaderIdentity: B }, [{}], ['error leaderIdentity']],
    ['of the other title', {}, [{ title: '齐鲁大工匠' }], ['error leader']],
    ['of both titles', {}, [{ title: '齐鲁大工匠' }, {}], []],
    ['without a number', { leaderIdentity: null }, [{}], ['review leader']],
    ['without a number on the roster', {}, [{ identity: null }], ['review leader']],
    [
      'of the same unit, without a number',
      { leaderIdentity: null, employer: '甲厂' },
      [{ employer: '甲厂' }],
      ['info leader'],
    ],
    ['with a number that Excel has rounded', { leaderIdentity: 370102198506150100 }, [{}], []],
    ['of the ordinary type', { type: ORDINARY, leader: '李四' }, [{}], []],
    ['of the city’s programme', { programme: '济南市创新工作室', leader: '李四' }, [{}], []],
    ['of an earlier year', {}, [{ year: 2025 }], ['review namedYear']],
    ['of a later year', {}, [{ year: 2027 }], ['review namedYear']],
    ['of an earlier year, its studio still being founded', {}, [{ year: 2025, status: '督导中' }], []],
    ['of two years, one of them this', {}, [{ year: 2025 }, {}], []],
    ['of a year that nobody given', {}, [{ year: null }], []],
    ['named in a year that nobody given', { namedYear: null }, [{ year: 2025 }], []],
    ['of an earlier year under the other title', {}, [{ year: 2025, title: '齐鲁大工匠' }], ['error leader']],
    ['with no roster at hand', {}, [], ['unjudged leader']],
  ])('a leader to be named, %s', (_name, cells, rows, expected) => {
    const sheets = rows.length === 0 ? [named(cells)] : [named(cells), roster(...rows)]
    expect(briefs(craftsmanLeads, sheets)).toEqual(expected)
  })

  it('says which title the type asks', () => {
    const rows = [{ number: 'A', type: GREAT, craftsmanTitle: '齐鲁工匠', leader: '张三' }]
    const [found] = findingsOf(craftsmanLeads, [sheet(shandongStudioApplication, rows)])
    expect(found).toMatchObject({
      article: '第六条（三）',
      message: '领衔人的称号是齐鲁工匠，齐鲁大工匠创新工作室必须由齐鲁大工匠领衔',
      expected: '齐鲁大工匠',
    })
  })
})
