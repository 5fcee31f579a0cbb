import { describe, expect, it } from 'vitest'
import { leader } from '../../../../programmes/jinan-studio/clauses/JN-06-2a.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { verdict } from '../../../support/rows.ts'

const of = (cells: object) => verdict(leader, jinanStudioApplication, cells)

describe('rule JN-06-2a', () => {
  it.each([
    ['济南市劳动模范', 'ok'],
    ['济南市五一劳动奖章', 'ok'],
    ['济南工匠', 'ok'],
    ['富民兴鲁劳动奖章', 'info honour'],
    ['济南市先进工作者', 'review honour'],
    ['全国先进工作者', 'review honour'],
    ['历下区先进工作者', 'error honour'],
    ['齐鲁工匠', 'review honour'],
    ['齐鲁大工匠', 'review honour'],
    ['大国工匠', 'review honour'],
    ['齐鲁工匠、济南工匠', 'ok'],
    ['历下工匠', 'error honour'],
    ['历下区劳动模范', 'error honour'],
    ['济南市五一劳动奖状', 'error honour'],
    ['济南市工人先锋号', 'error honour'],
    ['交通运输部劳动模范', 'review honour'],
    ['劳动模范', 'unjudged honourLevel'],
    [null, 'error honour'],
  ])('by the honour %s: %s', (honour, expected) => {
    expect(of({ honour })).toBe(expected)
  })

  it.each([
    ['三级/高级工', '是', 'ok'],
    ['四级/中级工', '是', 'error skillGrade'],
    ['三级/高级工', '否', 'error leaderOnFrontLine'],
    ['三级/高级工', null, 'unjudged leaderOnFrontLine'],
    ['高级', '是', 'review skillGrade'],
    ['高级职称', '否', 'error skillGrade'],
  ])('by the grade %s, on the front line %s: %s', (skillGrade, leaderOnFrontLine, expected) => {
    expect(of({ skillGrade, leaderOnFrontLine })).toBe(expected)
  })

  it('asks a person about a senior title alone, and lets a head explain', () => {
    expect(of({ leaderTitle: '高级工程师', leaderOnFrontLine: '是' })).toBe('review leaderTitle')
    expect(of({ honour: '济南工匠', leaderPost: '总经理' })).toBe('warning leaderPost')
  })

  it('takes the surest of what is said', () => {
    const cells = { honour: '齐鲁工匠', skillGrade: '技师', leaderOnFrontLine: '是' }
    expect(of(cells)).toBe('ok')
    expect(of({ ...cells, leaderOnFrontLine: '否' })).toBe('review honour')
  })
})
