import { describe, expect, it } from 'vitest'
import { achievementCertificates } from '../../../../programmes/shandong-studio/clauses/SD-10-5.ts'
import { CRAFTSMAN, saysOf, type Won } from '../../../support/studios.ts'

const won: Won = { name: '装置', level: '市级', receivedOn: '2025-06-01', grantedOn: '2025-06-01' }

describe('rule SD-10-5', () => {
  it.each<[string, string, Won, string[]]>([
    ['技术创新型', 'a science prize', { kind: '科学技术奖' }, ['error certificate']],
    ['技术创新型', 'one with a number', { kind: '科学技术奖', certificate: '2025-1' }, []],
    ['技术创新型', 'one with a stroke', { kind: '科学技术奖', certificate: '/' }, ['error certificate']],
    ['技术创新型', 'one of a county', { kind: '科学技术奖', level: '县级' }, []],
    ['技术创新型', 'a third prize of the city', { kind: '科学技术奖', grade: '三等' }, []],
    [
      '技术创新型',
      'a second prize of the city',
      { kind: '科学技术奖', grade: '二等' },
      ['error certificate'],
    ],
    [
      '技术创新型',
      'a third prize of the province',
      { kind: '科学技术奖', level: '省级', grade: '三等' },
      ['error certificate'],
    ],
    ['技术创新型', 'an innovation award of the city', { kind: '技术创新成果奖' }, []],
    [
      '技术创新型',
      'an innovation award of the province',
      { kind: '技术创新成果奖', level: '省级' },
      ['error certificate'],
    ],
    ['技术创新型', 'one out of the window', { kind: '科学技术奖', receivedOn: '2024-05-19' }, []],
    [
      '技术创新型',
      'one on its edge',
      { kind: '科学技术奖', receivedOn: '2024-05-20' },
      ['error certificate'],
    ],
    ['技术创新型', 'one of an open date', { kind: '科学技术奖', receivedOn: '2024年5月' }, []],
    [
      '技术创新型',
      'a patent with its number',
      { kind: '国家发明专利', patentNumber: 'ZL201910123456.X' },
      [],
    ],
    ['技术创新型', 'a patent without', { kind: '国家发明专利' }, ['error certificate']],
    ['技术创新型', 'a recognition that serves nothing', { kind: '其他认定' }, []],
    ['服务创新型', 'a brand of the province', { kind: '服务名牌品牌', level: '省级' }, ['error certificate']],
    ['服务创新型', 'a brand of the city', { kind: '服务名牌品牌' }, []],
    ['服务创新型', 'a science prize', { kind: '科学技术奖' }, []],
    [
      '管理创新型',
      'a recognition of the province',
      { kind: '管理成果', level: '省级' },
      ['error certificate'],
    ],
  ])('%s, %s: %j', (category, _name, more, expected) => {
    const said = { studio: { category }, won: [{ ...won, ...more }] }
    expect(saysOf(achievementCertificates, 'SD', said)).toEqual(expected)
  })

  it('does not ask studios that are named directly', () => {
    const studio = { category: '技术创新型', type: CRAFTSMAN }
    expect(saysOf(achievementCertificates, 'SD', { studio, won: [{ ...won, kind: '科学技术奖' }] })).toEqual(
      [],
    )
  })
})
