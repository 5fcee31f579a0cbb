import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { hintFindings } from '../../../submissions/recognise/file-hints.ts'
import { submission } from '../support/node.ts'

const said = (file: string, over: { unit?: string; sentTo?: string } = {}, known: string[] = []) =>
  hintFindings(
    registry,
    { ...submission('jinan-studio', { unit: over.unit ?? '历下区总工会', file, sheets: [] }), ...over },
    known,
  ).map(({ finding }) => `${finding.severity} ${finding.message}`)

describe('what a file’s name says agrees with its content', () => {
  it.each([
    '历下区总工会-济南市创新工作室-2026.xlsx',
    '济南市创新工作室/历下区总工会-济南市创新工作室-2026（第2版）.xlsx',
    '历下区.xlsx',
    '济南历下区总工会申报表.xlsx',
    '申报表.xlsx',
    '新建 Microsoft Excel 工作表.xlsx',
    '2026年/济南市/历下区 2026.6.30.xlsx',
    '历下区20250630.xlsx',
    '关于报送2025年度材料的通知附件（2026年）历下区总工会.xlsx',
    '济南市上报的.xlsx',
    '历 下 区 总 工 会.xlsx',
    '济南市总工会-3.xlsx',
  ])('%s: nothing to ask', (file) => expect(said(file)).toEqual([]))

  it.each([
    ['市中区总工会-济南市创新工作室-2026.xlsx', '文件名写的是“市中区总工会”，报送单位填的是“历下区总工会”'],
    ['槐荫区.xlsx', '文件名写的是“槐荫区总工会”，报送单位填的是“历下区总工会”'],
    ['青岛市创新工作室.xlsx', '文件名写的是“青岛市总工会”，报送单位填的是“历下区总工会”'],
    [
      '历下区总工会-济南市隐患排查奖励-2026.xlsx',
      '文件名或文件夹写的是“济南市隐患排查奖励”，申报项目填的是“济南市创新工作室”',
    ],
    [
      '山东省创新工作室/历下区总工会.xlsx',
      '文件名或文件夹写的是“山东省创新工作室”，申报项目填的是“济南市创新工作室”',
    ],
    ['历下区总工会2025.xlsx', '文件名写的是 2025 年，申报年度填的是 2026'],
  ])('%s: a person is asked', (file, message) => expect(said(file)).toEqual([`review ${message}`]))

  it('knows the units that the office expects, whatever they are called', () => {
    expect(said('泉砺重装.xlsx', {}, ['泉砺重装集团工会', '泉砺重装工会'])).toHaveLength(1)
    expect(said('泉砺重装集团工会.xlsx', { unit: '泉砺重装集团工会' })).toEqual([])
  })

  it('the city’s folder and its own forwarded file are no contradiction', () => {
    expect(
      said('山东省创新工作室/济南市/济南市上报-2026.xlsx', { unit: '济南市总工会', sentTo: '山东省总工会' }),
    ).toHaveLength(1)
    expect(said('济南市/章丘区.xlsx', { unit: '章丘区总工会' })).toEqual([])
  })

  it('a namesake of another city is not the sender', () => {
    const here = { unit: '市中区总工会' }
    expect(said('市中区总工会.xlsx', here)).toEqual([])
    expect(said('济南市市中区总工会.xlsx', here)).toEqual([])
    expect(said('枣庄市市中区总工会.xlsx', here)).toEqual([
      'review 文件名写的是“枣庄市市中区总工会”，报送单位填的是“市中区总工会”',
    ])
  })

  it('looks among the counties of the city that receives', () => {
    const yanzhou = { unit: '兖州区总工会', sentTo: '济宁市总工会' }
    expect(said('曲阜市.xlsx', yanzhou)).toEqual([
      'review 文件名写的是“曲阜市总工会”，报送单位填的是“兖州区总工会”',
    ])
    expect(said('兖州区.xlsx', yanzhou)).toEqual([])
  })

  it('a folder of its own programme settles it', () => {
    expect(said('山东省创新工作室/济南市创新工作室/历下区.xlsx')).toEqual([])
  })
})
