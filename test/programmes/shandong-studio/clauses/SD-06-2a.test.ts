import { describe, expect, it } from 'vitest'
import { leader } from '../../../../programmes/shandong-studio/clauses/SD-06-2a.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

const NOTHING = { type: '劳模和工匠人才创新工作室' }

const of = (cells: object) => verdict(leader, shandongStudioApplication, { ...NOTHING, ...cells })

describe('rule SD-06-2a', () => {
  it.each([
    ['济南市劳动模范', null, 'ok'],
    ['山东省先进工作者', null, 'ok'],
    ['全国五一劳动奖章', '国家级', 'ok'],
    ['南京市劳动模范', '市级', 'ok'],
    ['曲阜市劳动模范', '市级', 'warning honour'],
    ['曲阜市劳动模范', '县级', 'warning honour'],
    ['南京市劳动模范', null, 'unjudged honourLevel'],
    ['劳动模范', '省级', 'ok'],
    ['劳动模范', null, 'unjudged honourLevel'],
    ['劳动模范', '部级', 'review honour'],
    ['历下区劳动模范', null, 'warning honour'],
    ['历下区劳动模范', '市级', 'warning honour'],
    ['济南市劳动模范', '县级', 'review honourLevel'],
    ['济南市劳动模范', '省级', 'ok'],
    ['历下区劳动模范、济南市五一劳动奖章', '市级', 'ok'],
    ['济南市五一劳动奖状', '市级', 'warning honour'],
    ['工人先锋号', '省级', 'warning honour'],
    ['全国交通运输系统劳动模范', '部级', 'review honour'],
    ['富民兴鲁劳动奖章', '省级', 'info honour'],
    ['富民兴鲁劳动奖章；济南市劳动模范', '省级', 'ok'],
    ['齐鲁工匠', '省级', 'warning honour'],
    ['全国技术能手', '国家级', 'warning honour'],
    [null, null, 'warning honour'],
    [null, '省级', 'warning honour'],
  ])('by the honour %s, %s: %s', (honour, honourLevel, expected) => {
    expect(of({ honour, honourLevel })).toBe(expected)
  })

  it.each([
    ['三级/高级工', '是', 'ok'],
    ['技师', '是', 'ok'],
    ['特级技师', '是', 'ok'],
    ['首席技师', '是', 'ok'],
    ['四级/中级工', '是', 'warning skillGrade'],
    ['学徒工', '是', 'warning skillGrade'],
    ['三级/高级工', '否', 'warning leaderOnFrontLine'],
    ['三级/高级工', null, 'unjudged leaderOnFrontLine'],
    ['高级', '是', 'review skillGrade'],
    ['高级工程师', null, 'review skillGrade'],
    ['高级', '否', 'warning skillGrade'],
  ])('by the grade %s, on the front line %s: %s', (skillGrade, leaderOnFrontLine, expected) => {
    expect(of({ skillGrade, leaderOnFrontLine })).toBe(expected)
  })

  it.each([
    ['高级工程师', '是', 'review leaderTitle'],
    ['高级工程师', null, 'review leaderTitle'],
    ['高级工程师', '否', 'warning honour'],
    ['正高级工程师', '是', 'review leaderTitle'],
    ['研究员', '是', 'review leaderTitle'],
    ['工程师', '是', 'warning honour'],
  ])('by the title %s alone, on the front line %s: %s', (leaderTitle, leaderOnFrontLine, expected) => {
    expect(of({ leaderTitle, leaderOnFrontLine })).toBe(expected)
  })

  it.each([
    ['总经理', 'warning leaderPost'],
    ['党委书记、董事长', 'warning leaderPost'],
    ['砺示公司总经理', 'warning leaderPost'],
    ['副总经理', 'ok'],
    ['公司副总经理', 'ok'],
    ['总经理助理', 'ok'],
    ['班长、数控车工', 'ok'],
    ['分厂厂长', 'ok'],
    [null, 'ok'],
  ])('a leader by honour whose post is %s: %s', (leaderPost, expected) => {
    expect(of({ honour: '济南市劳动模范', leaderPost })).toBe(expected)
  })

  it('has nothing to say of a head who stands by the skill grade', () => {
    const cells = { skillGrade: '技师', leaderOnFrontLine: '是', leaderPost: '厂长' }
    expect(of({ ...cells, honour: '济南市劳动模范' })).toBe('ok')
  })

  it.each([['齐鲁工匠创新工作室'], ['齐鲁大工匠创新工作室'], [null]])('does not speak of type %s', (type) => {
    expect(of({ type })).toBe('ok')
  })

  it('gives every reason, and takes the sender’s own words as the answer', () => {
    const rows = [
      {
        ...NOTHING,
        honour: '历下区劳模',
        skillGrade: '四级',
        leaderOnFrontLine: '是',
        explanation: '获省级绝技绝活',
      },
    ]
    const [found] = findingsOf(leader, [sheet(shandongStudioApplication, rows)])
    expect(found).toMatchObject({
      article: '第六条（二）',
      message: '领衔人不符合条件：“历下区劳模”为县级，不到市级；技能等级为四级/中级工，不到高级工',
      answer: '获省级绝技绝活',
    })
  })
})
